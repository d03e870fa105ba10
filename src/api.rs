//! The REST contract as methods. `transport` alone touches the network; `endpoint` alone knows URLs.
