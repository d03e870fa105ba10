//! Does the rig see what it is there to see? A page with one fault of every kind, in all three engines: a count of zero
//! in the journeys means something only because the same eyes find these.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Mutex;

use parcours_browser::browser::Browser;
use parcours_browser::engine::{Engine, Width};
use parcours_browser::find::{self, Role};
use parcours_browser::screen::{self, Console};

const SOUND: &str = "<!doctype html><html lang=fr><title>Essai</title><link rel=icon href=data:,><main><h1>Bonjour</h1>\
    <label for=a>Votre&nbsp;nom</label><input id=a><button type=button>Aller à l’étape&nbsp;2</button></main></html>";

const FAULTY: &str = "<!doctype html><html lang=en><title></title><link rel=icon href=data:,><main><h1>Un</h1><h1>Deux</h1><img src=data:,>\
    <p id=wide>Trop large</p></main></html>";

/// The pages stand under the same kind of policy as the app: axe must run in spite of it.
const POLICY: &str = "default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types default";

/// Two browsers at a time are enough for two cores, here as in the journeys: these tests take turns.
static TURN: Mutex<()> = Mutex::new(());

fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            std::thread::spawn(move || {
                let mut request = [0; 4096];
                let length = stream.read(&mut request).unwrap_or(0);
                let body = if request[..length].starts_with(b"GET /faulty") { FAULTY } else { SOUND };
                let _gone = write!(
                    stream,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Security-Policy: {POLICY}\r\n\
                     Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
                    body.len()
                );
            });
        }
    });
    origin
}

fn in_engine(engine: Engine, steps: impl AsyncFn(&Browser, &str)) {
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let origin = serve();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let browser = Browser::start(engine).await.unwrap_or_else(|trouble| panic!("{trouble}"));
        steps(&browser, &origin).await;
        browser.quit().await.unwrap();
    });
}

fn finds_nothing_on_a_sound_page(engine: Engine) {
    in_engine(engine, async |browser, origin| {
        for width in Width::ALL {
            browser.set_width(width).await.unwrap_or_else(|trouble| panic!("{engine} {width}: {trouble}"));
            browser.load(origin).await.unwrap();
            let picture = format!("rig-{engine}-{width}-sound");
            screen::settle(browser).await.unwrap();
            let (sighting, found) = screen::look(browser, vec![], Console::MustBeSilent, &picture).await.unwrap();
            assert!(found.is_empty(), "{engine} {width}: {found:?}");
            assert_eq!(sighting.dark, engine == Engine::Chromium);
            let field = find::exactly(browser, Role::Field, "votre nom").await.unwrap();
            assert_eq!(field.len(), 1, "{engine}: a field is found by its label");
            field[0].send_keys("Zoé").await.unwrap();
            assert_eq!(field[0].prop("value").await.unwrap().as_deref(), Some("Zoé"));
            assert_eq!(find::exactly(browser, Role::Button, "Aller à l'étape 2").await.unwrap().len(), 1);
        }
    });
}

fn finds_every_fault(engine: Engine) {
    in_engine(engine, async |browser, origin| {
        browser.set_width(Width::Narrow).await.unwrap();
        browser.load(&format!("{origin}/faulty")).await.unwrap();
        let faults = "document.getElementById('wide').style.width = '3000px'; console.error('on purpose'); \
             setTimeout(() => { throw new Error('thrown'); }); \
             try { document.querySelector('p').innerHTML = '<b>non</b>'; } catch (refused) {} \
             const script = document.createElement('img'); script.alt = ''; script.src = '/elsewhere.png'; document.querySelector('main').append(script);";
        browser.run(faults, vec![]).await.unwrap();
        let (sighting, found) =
            screen::look(browser, vec![], Console::MustBeSilent, &format!("rig-{engine}-faulty")).await.unwrap();
        let all = found.join("\n");
        for part in [
            "image-alt",
            "the title is empty",
            "not fr",
            "2 visible level-one",
            "scrolls sideways",
            "on purpose",
            "thrown",
        ] {
            assert!(all.contains(part), "{engine} did not find {part:?} in:\n{all}");
        }
        assert!(sighting.axe >= 1 && sighting.layout == 4 && sighting.console >= 2, "{engine}: {sighting:?}\n{all}");
        assert!(all.contains("img-src"), "{engine} saw no breach of the content policy:\n{all}");
        assert!(all.contains("require-trusted-types-for"), "{engine} saw no breach of Trusted Types:\n{all}");
    });
}

#[test]
fn chromium_finds_nothing_on_a_sound_page() {
    finds_nothing_on_a_sound_page(Engine::Chromium);
}

#[test]
fn firefox_finds_nothing_on_a_sound_page() {
    finds_nothing_on_a_sound_page(Engine::Firefox);
}

#[test]
fn webkitgtk_finds_nothing_on_a_sound_page() {
    finds_nothing_on_a_sound_page(Engine::WebKitGtk);
}

#[test]
fn chromium_finds_every_fault() {
    finds_every_fault(Engine::Chromium);
}

#[test]
fn firefox_finds_every_fault() {
    finds_every_fault(Engine::Firefox);
}

#[test]
fn webkitgtk_finds_every_fault() {
    finds_every_fault(Engine::WebKitGtk);
}
