import { buildIfNeeded, isBuilt } from "./build";
import { servePages } from "./serve-pages";

const port = Number(process.env.PORT ?? 3000);

if (!isBuilt()) console.log("正在生成页面，首次约需半分钟……");
await buildIfNeeded();
try {
  const { address } = await servePages(port);
  console.log(`绩效指标助手工作台：${address}\n按 Ctrl+C 结束。`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
  console.error(`端口 ${port} 已被占用。请先关闭占用它的程序，或换一个端口：PORT=3001 npm start`);
  process.exitCode = 1;
}
