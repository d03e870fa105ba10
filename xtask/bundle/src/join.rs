//! Joins the files that pieces share, so that a piece needs few files and none is so small that its request costs more than
//! its bytes.
//!
//! What two pieces share is a file of its own as the splitter writes it; with four pieces that makes up to eleven. Here two
//! such files become one, which every piece that needed either of them loads: some bytes more for some, a request less.

use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, DataCountSection, DataSection, ElementSection, FunctionSection, ImportSection};
use wasm_encoder::{Module, NameMap, NameSection, TypeSection};
use wasmparser::{BinaryReader, FuncType, Name, NameSectionReader, Parser, Payload, TypeRef};
use xtask::trouble::{Outcome, Trouble};

/// Most files that a screen may wait for: its piece's own, and three that it shares.
const MOST_SHARED: usize = 3;
/// Bytes before they are optimised and compressed that make about 4 KiB then.
const SMALL: usize = 24 * 1024;

/// Pieces, by name.
pub type Users = BTreeSet<String>;

/// Files that pieces share, each with who needs it.
pub type Shared = Vec<(Users, Vec<u8>)>;

/// Joins until no piece needs more than [`MOST_SHARED`] of them, and none is smaller than [`SMALL`].
///
/// # Errors
/// When a file is not of the form that the splitter writes.
pub fn join(mut shared: Shared) -> Outcome<Shared> {
    while let Some((from, into)) = next(&shared) {
        let (users, module) = shared.swap_remove(from.max(into));
        let (others, other) = shared.swap_remove(from.min(into));
        let joined = joined(&[&other, &module])?;
        shared.push((users.union(&others).cloned().collect(), joined));
        // In an order that depends on nothing but who needs what.
        shared.sort_by(|(left, _), (right, _)| left.cmp(right));
    }
    Ok(shared)
}

/// The two files to join next: that cost the fewest bytes, of those where one is small or a piece needs too many.
fn next(shared: &Shared) -> Option<(usize, usize)> {
    let crowded: BTreeSet<&String> = shared
        .iter()
        .flat_map(|(users, _)| users)
        .filter(|piece| shared.iter().filter(|(users, _)| users.contains(*piece)).count() > MOST_SHARED)
        .collect();
    let is_small = |module: &[u8]| module.len() < SMALL;
    let helps =
        |(users, module): &(Users, Vec<u8>)| is_small(module) || users.iter().any(|piece| crowded.contains(piece));
    let pairs = (0..shared.len()).flat_map(|left| (left + 1..shared.len()).map(move |right| (left, right)));
    pairs
        .filter_map(|(left, right)| {
            let (a, b) = (shared.get(left)?, shared.get(right)?);
            // The smallest helps most: two large ones are joined only where a piece needs both.
            let worth = is_small(&a.1) || is_small(&b.1) || (helps(a) && helps(b) && !a.0.is_disjoint(&b.0));
            let costs = a.1.len() * b.0.difference(&a.0).count() + b.1.len() * a.0.difference(&b.0).count();
            worth.then_some((costs, left, right))
        })
        .min()
        .map(|(_, left, right)| (left, right))
}

/// Where what a file names by number is in the joined one.
#[derive(Default)]
struct Places {
    types: Vec<u32>,
    functions: Vec<u32>,
    tables: Vec<u32>,
    memories: Vec<u32>,
    globals: Vec<u32>,
    data: u32,
    elements: u32,
}

fn place(places: &[u32], index: u32) -> Result<u32, reencode::Error> {
    places.get(index as usize).copied().ok_or(reencode::Error::InvalidConstExpr)
}

impl Reencode for Places {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        place(&self.types, index)
    }
    fn function_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        place(&self.functions, index)
    }
    fn table_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        place(&self.tables, index)
    }
    fn memory_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        place(&self.memories, index)
    }
    fn global_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        place(&self.globals, index)
    }
    fn data_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        Ok(self.data + index)
    }
    fn element_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        Ok(self.elements + index)
    }
}

/// Numbers given so far in the joined file.
#[derive(Default)]
struct Given {
    types: HashMap<FuncType, u32>,
    imports: HashMap<(String, String), u32>,
    functions: u32,
    tables: u32,
    memories: u32,
    globals: u32,
}

fn unreadable(e: impl std::fmt::Display) -> Trouble {
    Trouble::new(format!("a file that pieces share cannot be joined: {e}"))
}

/// One module of several. They import the same things and export nothing: they meet in the memory and the table of the
/// first load.
fn joined(modules: &[&[u8]]) -> Outcome<Vec<u8>> {
    let mut given = Given::default();
    let mut all: Vec<Places> = Vec::new();
    let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
    // Imported functions are numbered before all others.
    for module in modules {
        let mut places = Places::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload.map_err(unreadable)? {
                Payload::TypeSection(section) => {
                    for ty in section.into_iter_err_on_gc_types() {
                        let ty = ty.map_err(unreadable)?;
                        let next = u32::try_from(given.types.len()).map_err(unreadable)?;
                        let at = *given.types.entry(ty.clone()).or_insert(next);
                        if at == next {
                            types.ty().func_type(&places.func_type(ty).map_err(unreadable)?);
                        }
                        places.types.push(at);
                    }
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(unreadable)?;
                        let (counter, list) = match import.ty {
                            TypeRef::Func(_) => (&mut given.functions, &mut places.functions),
                            TypeRef::Table(_) => (&mut given.tables, &mut places.tables),
                            TypeRef::Memory(_) => (&mut given.memories, &mut places.memories),
                            TypeRef::Global(_) => (&mut given.globals, &mut places.globals),
                            _ => return Err(unreadable("it imports something unusual")),
                        };
                        let key = (import.module.to_owned(), import.name.to_owned());
                        if let Some(at) = given.imports.get(&key) {
                            list.push(*at);
                            continue;
                        }
                        list.push(*counter);
                        given.imports.insert(key, *counter);
                        *counter += 1;
                        imports.import(import.module, import.name, places.entity_type(import.ty).map_err(unreadable)?);
                    }
                }
                Payload::ExportSection(section) if section.count() > 0 => return Err(unreadable("it exports")),
                Payload::TableSection(_) | Payload::MemorySection(_) | Payload::GlobalSection(_) => {
                    return Err(unreadable("it defines a table, a memory or a global"));
                }
                Payload::StartSection { .. } => return Err(unreadable("it starts something")),
                _ => {}
            }
        }
        all.push(places);
    }

    let mut functions = FunctionSection::new();
    let mut names = NameMap::new();
    let (mut elements, mut code, mut data) = (ElementSection::new(), CodeSection::new(), DataSection::new());
    for (module, places) in modules.iter().zip(&mut all) {
        (places.data, places.elements) = (data.len(), elements.len());
        for payload in Parser::new(0).parse_all(module) {
            match payload.map_err(unreadable)? {
                Payload::FunctionSection(section) => {
                    for ty in section {
                        functions.function(places.type_index(ty.map_err(unreadable)?).map_err(unreadable)?);
                        places.functions.push(given.functions);
                        given.functions += 1;
                    }
                }
                Payload::ElementSection(section) => {
                    places.parse_element_section(&mut elements, section).map_err(unreadable)?;
                }
                Payload::CodeSectionStart { range, .. } => {
                    let at = |offset| usize::try_from(offset).map_err(unreadable);
                    let body = module.get(at(range.start)?..at(range.end)?);
                    let body = BinaryReader::new(body.ok_or_else(|| unreadable("it ends too early"))?, range.start);
                    let reader = wasmparser::CodeSectionReader::new(body);
                    places.parse_code_section(&mut code, reader.map_err(unreadable)?).map_err(unreadable)?;
                }
                Payload::DataSection(section) => {
                    places.parse_data_section(&mut data, section).map_err(unreadable)?;
                }
                Payload::CustomSection(section) if section.name() == "name" => {
                    let reader = BinaryReader::new(section.data(), section.data_offset());
                    for name in NameSectionReader::new(reader) {
                        let Name::Function(map) = name.map_err(unreadable)? else { continue };
                        for naming in map {
                            let naming = naming.map_err(unreadable)?;
                            if let Ok(at) = place(&places.functions, naming.index) {
                                names.append(at, naming.name);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }

    let mut name = NameSection::new();
    name.functions(&names);
    let mut joined = Module::new();
    joined.section(&types).section(&imports).section(&functions).section(&elements);
    joined.section(&DataCountSection { count: data.len() }).section(&code).section(&data).section(&name);
    Ok(joined.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, EntityType, Function, MemoryType, ValType};

    /// A module with an imported memory, one function that returns `value`, and one byte of data at that place.
    fn module(value: i32) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        imports.import("__wasm_split", "memory", EntityType::Memory(memory));
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        function.instructions().i32_const(value).end();
        code.function(&function);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(value), [7]);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code).section(&data);
        module.finish()
    }

    fn users(names: &[&str]) -> Users {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn two_modules_become_one_that_imports_once_and_has_the_functions_of_both() {
        let joined = joined(&[&module(1), &module(2)]).expect("both are simple");
        let (mut imported, mut types, mut defined, mut segments) = (0, 0, 0, 0);
        for payload in Parser::new(0).parse_all(&joined) {
            match payload.expect("it is valid") {
                Payload::TypeSection(section) => types = section.count(),
                Payload::ImportSection(section) => imported = section.count(),
                Payload::FunctionSection(section) => defined = section.count(),
                Payload::DataSection(section) => segments = section.count(),
                _ => {}
            }
        }
        assert_eq!((types, imported, defined, segments), (1, 1, 2, 2));
    }

    #[test]
    fn a_small_file_is_joined_to_one_that_costs_least() {
        let large = vec![0; SMALL];
        let shared = vec![
            (users(&["a", "b"]), vec![0; 10]),
            (users(&["a", "b", "c"]), large.clone()),
            (users(&["c", "d"]), large),
        ];
        assert_eq!(next(&shared), Some((0, 1)));
    }

    #[test]
    fn large_files_of_a_piece_that_needs_few_stay_apart() {
        let large = || vec![0; SMALL];
        let mut shared: Shared = ["b", "c", "d"].iter().map(|other| (users(&["a", other]), large())).collect();
        assert_eq!(next(&shared), None);
        shared.push((users(&["a", "e"]), large()));
        assert!(next(&shared).is_some());
    }
}
