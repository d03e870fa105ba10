//! One style sheet from the files of `style/`, in the order that `style/order.txt` gives.
//!
//! It removes comments and blank space at the ends of lines, and nothing else: the browser gets what was written, and
//! compression does the rest.

/// The file names of an order list: one a line, `#` starts a comment.
pub fn order(list: &str) -> Vec<&str> {
    list.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|name| !name.is_empty()).collect()
}

/// The sheet without comments, indentation and blank lines. Strings are kept as they are.
pub fn lighten(sheet: &str) -> String {
    let bare = without_comments(sheet);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut light = String::with_capacity(bare.len());
    for line in lines {
        light.push_str(line);
        light.push('\n');
    }
    light
}

fn without_comments(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut quote: Option<char> = None;
    let mut rest = sheet.chars().peekable();
    while let Some(c) = rest.next() {
        match quote {
            Some(open) => {
                bare.push(c);
                if c == '\\' {
                    bare.extend(rest.next());
                } else if c == open {
                    quote = None;
                }
            }
            None if c == '/' && rest.peek() == Some(&'*') => {
                rest.next();
                skip_comment(&mut rest);
            }
            None => {
                if c == '"' || c == '\'' {
                    quote = Some(c);
                }
                bare.push(c);
            }
        }
    }
    bare
}

fn skip_comment(rest: &mut impl Iterator<Item = char>) {
    let mut star = false;
    for c in rest {
        if star && c == '/' {
            return;
        }
        star = c == '*';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_list_skips_comments_and_blank_lines() {
        assert_eq!(order("layers.css\n\n# parts\nparts/field.css # last\n"), ["layers.css", "parts/field.css"]);
    }

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        assert_eq!(lighten("/* a */\n.a {\n  color: red; /* b ** c */\n}\n"), ".a {\ncolor: red;\n}\n");
    }

    #[test]
    fn what_looks_like_a_comment_inside_a_string_stays() {
        assert_eq!(lighten(r#"a::before { content: "/* \" */"; }"#), "a::before { content: \"/* \\\" */\"; }\n");
    }

    #[test]
    fn an_apostrophe_in_a_comment_opens_no_string() {
        assert_eq!(lighten("/* it's */ a{b:c} /* so */"), "a{b:c}\n");
    }
}
