//! The program: a command line where there is one, the game in the browser.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    postcard_bank::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
