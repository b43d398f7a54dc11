//! The program: a command line where there is one, the game in the browser.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    postcard_bank::cli::main()
}

/// The page calls `platform::web::start` when it has everything.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
use postcard_bank as _;
