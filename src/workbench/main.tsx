import { createRoot } from "react-dom/client";
import { fetchOfficeRuleSet } from "../hosts/browser/office-rule-set";
import { App } from "./App";
import "./page.css";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

createRoot(root).render(<App officeRuleSet={fetchOfficeRuleSet()} />);
