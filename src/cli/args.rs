//! The commands and their options, with help in the reader's language.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::catalog::Catalog;
use crate::cli::Ending;
use crate::cli::language::LANGUAGES;
use crate::diag::show::FORMATS;

pub fn command(words: &Catalog) -> Command {
    let text = |key: &str| words.text(key, &[]);
    let site = option("site", "ID", text("cli-opt-site")).action(ArgAction::Append);
    let date = option("date", "YYYY-MM-DD", text("cli-opt-date")).value_parser(date);
    let build = subcommand("build", text("cli-build-about"), words).args([
        site,
        flag("publish", text("cli-opt-publish")),
        option("out", "DIR", text("cli-opt-out")).value_parser(value_parser!(PathBuf)),
        date.clone(),
        option("jobs", "N", text("cli-opt-jobs")).value_parser(value_parser!(u16).range(1..)),
        flag("offline", text("cli-opt-offline")),
        option("calendar", "FILE", text("cli-opt-calendar")).value_parser(value_parser!(PathBuf)),
        flag("compress", text("cli-opt-compress")),
        flag("allow-removals", text("cli-opt-allow-removals")),
        flag("embed", text("cli-opt-embed")),
        flag("timings", text("cli-opt-timings")),
    ]);
    let date_again = date.clone();
    let serve = subcommand("serve", text("cli-serve-about"), words).args([
        option("port", "N", text("cli-opt-port")).value_parser(value_parser!(u16)),
        flag("poll", text("cli-opt-poll")),
        date.clone(),
    ]);
    let formats = ["full"].into_iter().chain(FORMATS.iter().map(|(name, _)| *name));
    let check = subcommand("check", text("cli-check-about"), words).args([
        date,
        option("format", "full|short|json|sarif|github", text("cli-opt-format"))
            .value_parser(PossibleValuesParser::new(formats)),
        flag("fix", text("cli-opt-fix")),
        flag("external", text("cli-opt-external")),
    ]);
    let accept = subcommand("accept", text("cli-accept-about"), words).args([
        Arg::new("text").value_name("PAGE#SECTION").help(text("cli-arg-text")).num_args(0..),
        flag("all", text("cli-opt-all")),
    ]);
    let report = subcommand("report", text("cli-report-about"), words).args([
        option("out", "DIR", text("cli-opt-report-out")).value_parser(value_parser!(PathBuf)),
        date_again.clone(),
    ]);
    let schema = subcommand("schema", text("cli-schema-about"), words)
        .arg(option("out", "DIR", text("cli-opt-schema-out")).value_parser(value_parser!(PathBuf)));
    let new_page = subcommand("page", text("cli-new-page-about"), words)
        .arg(positional("id", text("cli-arg-new-id")))
        .arg(option("title", "TEXT", text("cli-opt-title")).required(true));
    let new_municipality = subcommand("municipality", text("cli-new-municipality-about"), words)
        .arg(positional("id", text("cli-arg-new-id")))
        .args([
            option("name", "TEXT", text("cli-opt-name")).required(true),
            option("genitive", "TEXT", text("cli-opt-genitive")).required(true),
            option("code", "NNNN", text("cli-opt-code")).required(true),
        ]);
    let new = subcommand("new", text("cli-new-about"), words)
        .subcommand_required(true)
        .subcommands([new_page, new_municipality]);
    let explain = subcommand("explain", text("cli-explain-about"), words).arg(positional("code", text("cli-arg-code")));
    let why = subcommand("why", text("cli-why-about"), words)
        .args([positional("site", text("cli-arg-site")), positional("page", text("cli-arg-page"))]);
    let diff = subcommand("diff", text("cli-diff-about"), words).args([
        option("since", "PATH", text("cli-opt-since")).value_parser(value_parser!(PathBuf)),
        option("site", "ID", text("cli-opt-diff-site")).action(ArgAction::Append),
        option("out", "FILE", text("cli-opt-diff-out")).value_parser(value_parser!(PathBuf)),
        date_again.clone(),
    ]);
    let review = subcommand("review", text("cli-review-about"), words).args([
        option("site", "ID", text("cli-opt-review-site")).required(true),
        option("out", "FILE", text("cli-opt-review-out")).required(true).value_parser(value_parser!(PathBuf)),
        option("since", "PATH", text("cli-opt-since")).value_parser(value_parser!(PathBuf)),
        date_again.clone(),
    ]);
    let verify = subcommand("verify", text("cli-verify-about"), words)
        .arg(positional("folder", text("cli-arg-folder")).value_name("DIR").value_parser(value_parser!(PathBuf)));
    let shells = positional("shell", text("cli-arg-shell")).value_name("SHELL").value_parser(value_parser!(Shell));
    let completions = subcommand("completions", text("cli-completions-about"), words).arg(shells);
    let man = subcommand("man", text("cli-man-about"), words)
        .arg(option("out", "DIR", text("cli-opt-man-out")).value_parser(value_parser!(PathBuf)));
    let publish = subcommand("publish", text("cli-publish-about"), words).args([
        option("to", "ADDRESS", text("cli-opt-to")).required(true),
        option("from", "DIR", text("cli-opt-from")).value_parser(value_parser!(PathBuf)),
        option("site", "ID", text("cli-opt-publish-site")).action(ArgAction::Append),
        option("credentials", "FILE", text("cli-opt-credentials")).value_parser(value_parser!(PathBuf)),
        flag("dry-run", text("cli-opt-dry-run")),
        flag("drafts", text("cli-opt-drafts")),
        flag("allow-removals", text("cli-opt-allow-removals")),
    ]);
    subcommand("lots", text("cli-about"), words)
        // With the commit: src/build.rs.
        .version(env!("LOTS_VERSION"))
        .arg(Arg::new("version").long("version").help(text("cli-version")).action(ArgAction::Version))
        .arg(option("workspace", "DIR", text("cli-workspace")).value_parser(value_parser!(PathBuf)).global(true))
        .arg(option("lang", "sv|en", text("cli-lang")).value_parser(LANGUAGES).global(true))
        .subcommand_required(true)
        .subcommands([
            build,
            serve,
            check,
            accept,
            report,
            diff,
            review,
            publish,
            verify,
            new,
            schema,
            explain,
            why,
            completions,
            man,
        ])
}

/// A command whose help has our headings and no words of clap's own.
fn subcommand(name: &'static str, about: String, words: &Catalog) -> Command {
    let text = |key: &str| words.text(key, &[]);
    let has_commands = matches!(name, "lots" | "new");
    let commands = if has_commands { format!("{}:\n{{subcommands}}\n\n", text("cli-commands")) } else { String::new() };
    let has_arguments = !has_commands
        && !matches!(name, "build" | "check" | "diff" | "man" | "publish" | "report" | "review" | "schema" | "serve");
    let arguments =
        if has_arguments { format!("{}:\n{{positionals}}\n\n", text("cli-arguments")) } else { String::new() };
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{commands}{arguments}{}:\n{{options}}\n",
        text("cli-usage"),
        text("cli-options")
    );
    Command::new(name)
        .about(about)
        .help_template(template)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(Arg::new("help").long("help").short('h').help(text("cli-help")).action(ArgAction::Help))
}

fn option(name: &'static str, value: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).hide_possible_values(true)
}

fn flag(name: &'static str, help: String) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

fn positional(name: &'static str, help: String) -> Arg {
    Arg::new(name).value_name(name).help(help).required(true)
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| text.to_owned())
}

/// Says what is wrong with the arguments, in our words; help and version are no faults.
pub fn wrong_use(error: &clap::Error, words: &Catalog) -> Ending {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(io::stdout(), "{}", error.render());
        return Ending::Done;
    }
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let line = match error.kind() {
        ErrorKind::UnknownArgument => words.text("use-unknown-argument", &[("argument", argument)]),
        ErrorKind::InvalidSubcommand => {
            words.text("use-unknown-command", &[("argument", context(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::MissingRequiredArgument => words.text("use-missing", &[("argument", argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            words.text("use-bad-value", &[("argument", argument), ("value", context(ContextKind::InvalidValue))])
        }
        _ => words.text("use-other", &[]),
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = near.into_iter().find_map(|kind| error.get(kind)).map(ToString::to_string);
    let _ = writeln!(io::stderr(), "{}: {line}", words.text("level-error", &[]));
    if let Some(near) = near {
        let _ = writeln!(io::stderr(), "  {}", words.text("did-you-mean", &[("name", near)]));
    }
    let _ = writeln!(io::stderr(), "  {}", words.text("use-help", &[]));
    Ending::Fault
}
