//! A storage as S3's on a free port, with signatures checked, and a line between it and whoever sends that can be cut.

use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use hyper_util::rt::{TokioIo, TokioTimer};
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;

/// Serves a folder, in which each bucket is a folder, to whoever has the key. It ends with the test program.
pub fn storage(folder: &Path, key: &str, secret: &str) -> u16 {
    let files = s3s_fs::FileSystem::new(folder).expect("a storage");
    let mut builder = S3ServiceBuilder::new(files);
    builder.set_auth(SimpleAuth::from_single(key, secret));
    let service = builder.build().into_shared();
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.set_nonblocking(true).expect("a listener");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            while let Ok((line, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    let mut server = hyper::server::conn::http1::Builder::new();
                    let _ = server.timer(TokioTimer::new()).serve_connection(TokioIo::new(line), service).await;
                });
            }
        });
    });
    port
}

/// A line to a server that is cut when enough has arrived, until it is mended.
pub struct Line {
    pub port: u16,
    is_cut: Arc<AtomicBool>,
    is_mended: Arc<AtomicBool>,
    /// What was sent so far, as anybody on the way could read it.
    sent: Arc<Mutex<Vec<u8>>>,
}

impl Line {
    pub fn to(server: u16, is_enough: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let line = Self { port, is_cut: Arc::default(), is_mended: Arc::default(), sent: Arc::default() };
        let (is_cut, is_mended, sent) = (line.is_cut.clone(), line.is_mended.clone(), line.sent.clone());
        let cut = move || {
            if !is_mended.load(Ordering::SeqCst) && is_enough() {
                is_cut.store(true, Ordering::SeqCst);
            }
            is_cut.load(Ordering::SeqCst) && !is_mended.load(Ordering::SeqCst)
        };
        let cut: Arc<dyn Fn() -> bool + Send + Sync> = Arc::new(cut);
        thread::spawn(move || {
            for client in listener.incoming().flatten().filter(|_| !cut()) {
                let Ok(server) = TcpStream::connect(("127.0.0.1", server)) else { continue };
                join(client, server, cut.clone(), sent.clone());
            }
        });
        line
    }

    pub fn mend(&self) {
        self.is_mended.store(true, Ordering::SeqCst);
    }

    pub fn sent(&self) -> String {
        String::from_utf8_lossy(&self.sent.lock().expect("no panic")).into_owned()
    }
}

fn join(client: TcpStream, server: TcpStream, cut: Arc<dyn Fn() -> bool + Send + Sync>, sent: Arc<Mutex<Vec<u8>>>) {
    let (mut from, mut to) = (client.try_clone().expect("a line"), server.try_clone().expect("a line"));
    thread::spawn(move || {
        let mut some = [0; 1024];
        while let Ok(count @ 1..) = from.read(&mut some) {
            sent.lock().expect("no panic").extend_from_slice(&some[..count]);
            if cut() || to.write_all(&some[..count]).is_err() {
                break;
            }
        }
        let _ = from.shutdown(Shutdown::Both);
        let _ = to.shutdown(Shutdown::Both);
    });
    let (mut from, mut to) = (server, client);
    thread::spawn(move || {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
    });
}

/// Makes a bucket.
pub fn bucket(folder: &Path, name: &str) {
    fs::create_dir_all(folder.join(name)).expect("a bucket");
}
