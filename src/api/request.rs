//! A call to the backend, and its answer, as plain data.
//!
//! The client builds a [`Request`] and reads a [`Response`]; only `transport` knows how one becomes the other. That is
//! what lets paths, headers, bodies and every kind of answer be tested without a browser. Nothing here sends anything,
//! and neither type prints what it carries: passwords, numbers and answers stay out of logs.

use std::fmt;

/// What a call does to the thing it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates, or starts something.
    Post,
    /// Replaces.
    Put,
    /// Changes a part.
    Patch,
    /// Removes.
    Delete,
}

impl Method {
    /// The method as HTTP writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// One call, ready to be sent. The path is relative to the `api_base` of the runtime configuration.
#[derive(Clone, PartialEq)]
pub struct Request {
    /// What is done.
    pub method: Method,
    /// The path under the base, with a leading slash and its parts already percent-encoded.
    pub path: String,
    /// The query, as pairs that are not encoded yet.
    pub query: Vec<(&'static str, String)>,
    /// Headers of this call; the client adds those that every call has.
    pub headers: Vec<(&'static str, String)>,
    /// The JSON body, when there is one.
    pub body: Option<String>,
}

impl Request {
    /// A call without query, headers or body.
    #[must_use]
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), query: Vec::new(), headers: Vec::new(), body: None }
    }

    /// The same call with one more header; a header already there is replaced.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name, value.into()));
        self
    }

    /// The same call with this JSON body.
    #[must_use]
    pub fn with_body(mut self, body: String) -> Self {
        self.body = Some(body);
        self
    }

    /// The value of a header, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Request {
    /// The method only: a path may hold a housing request's number, a body a password, a header a token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).finish_non_exhaustive()
    }
}

/// What came back.
#[derive(Clone, PartialEq, Default)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers that the app reads.
    pub headers: Vec<(String, String)>,
    /// The body as text, empty when there was none.
    pub body: String,
}

impl Response {
    /// The value of a header, whatever its case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Response {
    /// The status only: bodies are personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("status", &self.status).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_found_whatever_its_case_and_is_there_once() {
        let request =
            Request::new(Method::Get, "/me").with_header("If-Match", "\"1\"").with_header("if-match", "\"2\"");
        assert_eq!(request.header("IF-MATCH"), Some("\"2\""));
        assert_eq!(request.headers.len(), 1);
    }

    #[test]
    fn printing_a_call_or_an_answer_shows_nothing_personal() {
        let request = Request::new(Method::Post, "/housing_requests/1110318016982G1104")
            .with_header("Authorization", "Bearer secret-token")
            .with_body(r#"{"password":"secret-words"}"#.to_owned());
        let response = Response { status: 200, headers: Vec::new(), body: "secret-mail".to_owned() };
        let printed = format!("{request:?} {response:?}");
        assert!(!printed.contains("secret"), "{printed}");
        assert!(!printed.contains("1110318016982G1104"), "{printed}");
    }
}
