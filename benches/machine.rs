//! What was measured on, and with what.

use std::fs;
use std::io;
use std::path::Path;
use std::thread;

use crate::measure::said;
use crate::tools::Tools;

/// Processor, cores, memory and system, without the machine's name; and the versions of the peers.
pub fn machine(tools: &Tools) -> io::Result<String> {
    let processor = line("/proc/cpuinfo", "model name")?;
    let memory: u64 = line("/proc/meminfo", "MemTotal")?.trim_end_matches(" kB").parse().unwrap_or_default();
    let system = ["ostype", "osrelease"].map(|name| fs::read_to_string(format!("/proc/sys/kernel/{name}")));
    let [system, release] = system;
    let mut told = format!(
        "{processor}, {} cores, {} GB of memory, {} {}.",
        thread::available_parallelism()?,
        memory * 1024 / 1_000_000_000,
        system?.trim(),
        release?.trim().split('-').next().unwrap_or_default(),
    );
    for peer in [hugo(tools)?, eleventy(tools)?].into_iter().flatten() {
        told.push_str(&format!(" {peer}."));
    }
    Ok(told)
}

/// What stands behind a name and a colon in a file.
fn line(file: &str, name: &str) -> io::Result<String> {
    let text = fs::read_to_string(file)?;
    let values = text.lines().filter_map(|line| line.split_once(':'));
    let value = values.filter(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned()).next();
    Ok(value.unwrap_or_default())
}

/// `hugo v0.168.0-e27a67+extended linux/amd64 …` → Hugo 0.168.0
fn hugo(tools: &Tools) -> io::Result<Option<String>> {
    let Some(program) = &tools.hugo else { return Ok(None) };
    let (told, _) = said(&[&program.to_string_lossy(), "version"], Path::new("."))?;
    let version = told.split_whitespace().nth(1).and_then(|word| word.trim_start_matches('v').split(['-', '+']).next());
    Ok(version.map(|version| format!("Hugo {version}")))
}

fn eleventy(tools: &Tools) -> io::Result<Option<String>> {
    let Some(packages) = &tools.eleventy else { return Ok(None) };
    let package: serde_json::Value = serde_json::from_slice(&fs::read(packages.join("@11ty/eleventy/package.json"))?)?;
    let (node, _) = said(&["node", "--version"], Path::new("."))?;
    let version = package["version"].as_str().unwrap_or_default();
    Ok(Some(format!("Eleventy {version} on Node {}", node.trim().trim_start_matches('v'))))
}
