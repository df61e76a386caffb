import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));

/** OFFICE_JS=cdn loads Microsoft's library from their network instead of from beside the pages. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";
const fromCdn = process.env.OFFICE_JS === "cdn";
const officeJs = fromCdn ? `${OFFICE_CDN}/lib/1/hosted/office.js` : "office/office.js";

/** What office.js asks for in Excel, on each desktop and on the web; names and folders are the library's own. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];
const OFFICE_DIST = resolve(root, "node_modules/@microsoft/office-js/dist");

/** Nothing from elsewhere, no eval; office.js and the spreadsheet set inline styles. */
function contentSecurityPolicy({ office }) {
  const cdn = office && fromCdn ? ` ${OFFICE_CDN}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${cdn}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${cdn}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function typescript(targets) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target: targets,
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    },
  };
}

const resolveTypescript = { extensions: [".ts", ".tsx", ".mjs", ".js"] };

function pages(mode) {
  const production = mode === "production";
  return {
    name: "pages",
    mode,
    context: root,
    target: ["web", "es2020"],
    entry: { taskpane: "./src/taskpane/main.tsx", workbench: "./src/workbench/main.tsx" },
    output: {
      path: resolve(root, "dist/pages"),
      filename: production ? "[name].[contenthash:10].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
      assetModuleFilename: "[name].[contenthash:10][ext]",
      publicPath: "",
      clean: true,
    },
    // An eval devtool would be refused by the pages' own policy.
    devtool: production ? false : "source-map",
    resolve: resolveTypescript,
    module: {
      rules: [
        typescript("es2020"),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.(svg|png|woff2?|ttf|eot)$/, type: "asset/resource" },
        {
          test: /\.m?js$/,
          include: /node_modules[\\/]@fortune-sheet/,
          use: resolve(root, "scripts/spreadsheet-loader.cjs"),
        },
      ],
    },
    // swc minifies as small as terser in a third of the time.
    optimization: {
      splitChunks: { chunks: "all" },
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      new MiniCssExtractPlugin({ filename: production ? "[name].[contenthash:10].css" : "[name].css" }),
      page("taskpane", "taskpane.html", { office: true }),
      page("workbench", "index.html", { office: false }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "samples", to: "samples", noErrorOnMissing: true },
          { from: "rule-sets/office.json", to: "rule-sets/office.json", noErrorOnMissing: true },
          { from: "src/taskpane/pane-needed.html", to: "pane-needed.html" },
          // As they are: nothing newer than ES5 may come between them and an old Excel.
          { from: "src/taskpane/old-excel.js", to: "old-excel.js", info: { minimized: true } },
          { from: "src/taskpane/old-excel.css", to: "old-excel.css", info: { minimized: true } },
          ...(fromCdn ? [] : officeLibrary()),
        ],
      }),
    ],
    devServer: { static: false, host: "localhost", port: 3000, hot: false, liveReload: true },
  };
}

function page(name, filename, { office }) {
  return new HtmlPlugin({
    template: `src/${name}/${name}.html`,
    filename,
    chunks: [name],
    scriptLoading: "module",
    // Read by the template as htmlWebpackPlugin.options.*
    csp: contentSecurityPolicy({ office }),
    officeJs,
    version,
  });
}

/** Copied as it is, never committed or changed: the licence of office.js asks for that. */
function officeLibrary() {
  const asIs = { minimized: true };
  return [
    ...OFFICE_FILES.map((file) => ({ from: `${OFFICE_DIST}/${file}`, to: `office/${file}`, info: asIs })),
    { from: `${OFFICE_DIST}/agaveerrorux`, to: "office/agaveerrorux", info: asIs },
    { from: resolve(OFFICE_DIST, "../LICENSE.md"), to: "office/LICENSE.md" },
  ];
}

/** The command line as one ES module for Node; nothing to install beside it. */
function commandLine(mode) {
  return {
    name: "cli",
    mode,
    context: root,
    target: "node20",
    entry: { main: "./src/cli/main.ts", "check-worker": "./src/cli/check-worker.ts" },
    experiments: { outputModule: true },
    output: {
      path: resolve(root, "dist/cli"),
      filename: "[name].js",
      chunkFormat: "module",
      library: { type: "module" },
      module: true,
      clean: true,
    },
    devtool: false,
    resolve: resolveTypescript,
    module: { rules: [typescript("es2022")] },
    // Readable in a stack trace.
    optimization: { minimize: false },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

export default (_env, { mode = "production" } = {}) => [pages(mode), commandLine(mode)];
