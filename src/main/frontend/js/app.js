import "../css/app.css";
import "./page.js";
import "./keys.js";
import "./live.js";
import "./draft.js";
