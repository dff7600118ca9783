//! IIS: `web.config` in the site's folder. It asks for nothing that does not come with IIS 10.

use std::fmt::Write;

use crate::model::crawl::escape_xml;
use crate::model::publishing::FINGERPRINTED;
use crate::plan::servers::{Hosting, Move, TYPES};

/// Lifetimes go by folder, as IIS knows no other way: what lies at the top is kept as pages are. It compresses what it sends by
/// itself and does not hand out files that are compressed already.
pub(super) fn web_config(site: &Hosting<'_>) -> String {
    let about = escape_xml(&(site.about)("IIS").replace("--", "–"));
    let mut text = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- {about} -->\n<configuration>\n");
    text.push_str("  <system.webServer>\n    <httpProtocol>\n      <customHeaders>\n");
    // Writing to a String cannot fail. A name that is set further up is removed first: twice is a fault.
    for (name, value) in site.policy.headers() {
        let value = escape_xml(&value);
        let _ = writeln!(text, "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />");
    }
    text.push_str("      </customHeaders>\n    </httpProtocol>\n    <staticContent>\n");
    let _ = writeln!(text, "      {}", kept(u64::from(site.policy.page_minutes), "public"));
    for (ending, kind) in TYPES {
        let _ = write!(
            text,
            "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        );
    }
    let missing = site.decoded("404.html").trim_start_matches('/').replace('/', "\\");
    let _ = write!(
        text,
        "    </staticContent>
    <defaultDocument enabled=\"true\">
      <files>
        <clear />
        <add value=\"index.html\" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled=\"false\" />
    <urlCompression doStaticCompression=\"true\" />
    <httpErrors errorMode=\"Custom\">
      <remove statusCode=\"404\" subStatusCode=\"-1\" />
      <error statusCode=\"404\" subStatusCode=\"-1\" path=\"{}\" responseMode=\"File\" />
    </httpErrors>
  </system.webServer>
",
        escape_xml(&missing)
    );
    let assets = kept(365 * 24 * 60, "public, immutable");
    location(&mut text, FINGERPRINTED.trim_end_matches('/'), &format!("<staticContent>{assets}</staticContent>"));
    let files = kept(u64::from(site.policy.file_days) * 24 * 60, "public");
    location(&mut text, "files", &format!("<staticContent>{files}</staticContent>"));
    for folder in site.open.iter().flat_map(|open| open.folders) {
        let headers = site.open.iter().flat_map(|open| open.headers);
        let added: String = headers
            .map(|(name, value)| {
                format!("<remove name=\"{name}\" /><add name=\"{name}\" value=\"{}\" />", escape_xml(value))
            })
            .collect();
        let headers = format!("<httpProtocol><customHeaders>{added}</customHeaders></httpProtocol>");
        location(&mut text, folder.trim_end_matches('/'), &headers);
    }
    site.moves.iter().for_each(|one| moved(&mut text, one));
    text.push_str("</configuration>\n");
    text
}

/// A redirect holds for everything below it as well, so what has not moved is taken out of it.
fn moved(text: &mut String, one: &Move) {
    let to = escape_xml(&one.to);
    let redirect = format!(
        "<httpRedirect enabled=\"true\" destination=\"{to}\" exactDestination=\"true\" httpResponseStatus=\"Permanent\" />"
    );
    // The root cannot be told from what lies in it, and nothing does that has not moved.
    location(text, if one.from.is_empty() { "." } else { &one.from }, &redirect);
    for path in &one.stays {
        location(text, path, "<httpRedirect enabled=\"false\" />");
    }
}

fn location(text: &mut String, path: &str, what: &str) {
    let _ = write!(
        text,
        "  <location path=\"{}\">\n    <system.webServer>\n      {what}\n    </system.webServer>\n  </location>\n",
        escape_xml(path)
    );
}

/// How long answers may be kept, in days, hours and minutes.
fn kept(minutes: u64, how: &str) -> String {
    let age = format!("{}.{:02}:{:02}:00", minutes / (24 * 60), minutes / 60 % 24, minutes % 60);
    format!("<clientCache cacheControlMode=\"UseMaxAge\" cacheControlMaxAge=\"{age}\" cacheControlCustom=\"{how}\" />")
}
