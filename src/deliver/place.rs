//! The folder of one site at its target: files are read, sent and taken away, several at a time.

use std::cell::RefCell;
use std::collections::BTreeSet;

use futures::future::{join_all, try_join_all};
use opendal::{ErrorKind, Operator};
use tokio::runtime::{Builder, Runtime};

use crate::deliver::keys::Keys;
use crate::deliver::open::open;
use crate::deliver::refusal::Refusal;
use crate::deliver::target::Target;
use crate::diag::Fault;
use crate::diag::fault::FaultKind;

/// Beginning of the names under which files arrive where a file could be seen half written.
const ARRIVING: &str = ".lots-arriving-";

pub struct Place {
    /// Before the runtime, which it needs to say goodbye.
    operator: Operator,
    runtime: Runtime,
    target: Target,
    /// The site's folder: empty, or with a slash at its end.
    folder: String,
    /// Folders that are known to be there.
    made: RefCell<BTreeSet<String>>,
}

/// A file on its way.
pub struct File {
    pub path: String,
    pub bytes: Vec<u8>,
    /// What storage hands out with it, where no web server stands in between.
    pub media: &'static str,
    pub cache: String,
}

impl Place {
    pub fn open(target: &Target, keys: &Keys) -> Result<Self, Fault> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|_| Fault::new(FaultKind::Internal, "runtime"))?;
        let (operator, folder) = {
            let _inside = runtime.enter();
            open(target, keys)?
        };
        Ok(Self { operator, runtime, target: target.clone(), folder, made: RefCell::default() })
    }

    /// So many files are on their way at once. Each way of SFTP is a sign-in, and a server takes ten at a time.
    pub fn width(&self) -> usize {
        match self.target {
            Target::Sftp { .. } => 4,
            _ => 8,
        }
    }

    /// Reads files; `None` for one that is not there.
    pub fn read(&self, paths: &[&str]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let read = |path: &&str| {
            let path = (*path).to_owned();
            async move {
                match self.operator.read(&self.at(&path)).await {
                    Ok(bytes) => Ok(Some(bytes.to_vec())),
                    Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                    Err(error) => Err(self.fault(&error, &path)),
                }
            }
        };
        self.runtime.block_on(try_join_all(paths.iter().map(read)))
    }

    /// Sends files. Whoever asks for one sees the old or the new one whole. All that can be sent are, also if one cannot.
    pub fn send(&self, files: Vec<File>) -> Result<(), Fault> {
        if matches!(self.target, Target::WebDav { .. }) {
            files.iter().try_for_each(|file| self.make_room(&file.path))?;
        }
        let send = |(number, file): (usize, File)| async move {
            let sent = self.send_one(number, &file).await;
            sent.map_err(|error| self.fault(&error, &file.path))
        };
        self.runtime.block_on(join_all(files.into_iter().enumerate().map(send))).into_iter().collect()
    }

    /// Makes the folder of a file. Where several files made it at once, some would be told that they may not.
    fn make_room(&self, path: &str) -> Result<(), Fault> {
        let at = self.at(path);
        let Some((folder, _)) = at.rsplit_once('/') else { return Ok(()) };
        if self.made.borrow_mut().insert(folder.to_owned()) {
            let made = self.runtime.block_on(self.operator.create_dir(&format!("{folder}/")));
            made.map_err(|error| self.fault(&error, path))?;
        }
        Ok(())
    }

    async fn send_one(&self, number: usize, file: &File) -> opendal::Result<()> {
        let path = self.at(&file.path);
        let bytes = file.bytes.clone();
        match self.target {
            Target::Folder(_) | Target::Sftp { .. } => {
                let arriving = self.at(&format!("{ARRIVING}{number}"));
                self.operator.write(&arriving, bytes).await?;
                self.operator.rename(&arriving, &path).await
            }
            Target::WebDav { .. } => self.operator.write(&path, bytes).await.map(drop),
            Target::S3 { .. } => {
                let writing =
                    self.operator.write_with(&path, bytes).content_type(file.media).cache_control(&file.cache);
                writing.await.map(drop)
            }
        }
    }

    /// Takes files away. One that is gone already is no fault.
    pub fn remove(&self, paths: &[String]) -> Result<(), Fault> {
        let remove = |path: &String| {
            let path = path.clone();
            async move { self.operator.delete(&self.at(&path)).await.map_err(|error| self.fault(&error, &path)) }
        };
        self.runtime.block_on(join_all(paths.iter().map(remove))).into_iter().collect()
    }

    /// Takes away what a cut publish left half arrived.
    pub fn clear(&self) -> Result<(), Fault> {
        match self.target {
            Target::Folder(_) | Target::Sftp { .. } => {
                self.remove(&(0..self.width()).map(|number| format!("{ARRIVING}{number}")).collect::<Vec<_>>())
            }
            _ => Ok(()),
        }
    }

    /// Takes away a folder if nothing is left in it: otherwise its address would answer with a list or a refusal.
    pub fn tidy(&self, folder: &str) {
        if matches!(self.target, Target::S3 { .. }) {
            return;
        }
        let path = self.at(folder);
        self.runtime.block_on(async {
            let left = self.operator.list(&path).await;
            // A folder that stays is a blemish and no fault.
            if left.is_ok_and(|left| left.iter().all(|entry| entry.path() == path)) {
                let _ = self.operator.delete(&path).await;
            }
        });
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    fn fault(&self, error: &opendal::Error, path: &str) -> Fault {
        let refusal = Refusal::of(error);
        let status = refusal.status.map(|status| format!(" ({status})")).unwrap_or_default();
        let target = self.target.to_string();
        let mut fault = Fault::new(refusal.kind, format!("{}/{path}{status}", target.trim_end_matches('/')));
        if matches!(
            refusal.kind,
            FaultKind::NotReached | FaultKind::SignIn | FaultKind::HostUnknown | FaultKind::HostChanged
        ) {
            // It concerns no file.
            fault.path = target.into();
        }
        fault
    }
}
