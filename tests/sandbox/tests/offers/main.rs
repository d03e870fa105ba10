//! The offers as a client meets them: who sees what, the three lists, the query operators, pages, tags, refusals.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod bench;
mod queries;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use bench::{BASE, Bench, TODAY, ids, is_public};
use parcours_sandbox::demo::{self, Publication};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[tokio::test]
async fn without_an_account_one_sees_the_public_offers_on_show() {
    let bench = Bench::new();
    let shown: BTreeSet<String> = ids(&bench.all("/public_housing_offers", "").await).into_iter().collect();
    let expected: BTreeSet<String> =
        bench.on_show().into_iter().filter(|offer| is_public(offer)).map(|offer| offer.resource.id.clone()).collect();
    assert!(expected.len() > 1_900);
    assert_eq!(shown, expected);
    let answer = bench.get("/public_housing_offers").await;
    assert_eq!(answer.body["meta"]["pagination"]["per_page"], 20);
    assert_eq!(answer.body["data"].as_array().unwrap().len(), 20);
    assert_eq!(answer.body["data"][0]["type"], "housing_offers");
    let started: Vec<&str> = answer.body["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["attributes"]["date_publication_start"].as_str().unwrap())
        .collect();
    assert!(started.is_sorted_by(|first, second| first >= second), "newest first");
}

#[tokio::test]
async fn signed_in_one_sees_what_ones_own_employer_reserves_and_no_other() {
    let bench = Bench::new();
    assert_eq!(bench.get("/housing_offers").await.status, StatusCode::UNAUTHORIZED);
    let large = &demo::COMPANIES[0].siret[..9];
    let reserved = |offers: &[Value]| -> BTreeSet<String> {
        let own = offers.iter().filter(|one| one["attributes"]["is_public"] == false);
        own.map(|one| one["attributes"]["reserving_business_name"].as_str().unwrap().to_owned()).collect()
    };
    let lea = bench.sign_in("lea@exemple.fr").await;
    let seen = bench.all("/housing_offers", &lea).await;
    assert_eq!(reserved(&seen), BTreeSet::from([demo::COMPANIES[0].name.to_owned()]));
    let own = bench.on_show().into_iter().filter(|offer| offer.reserving_siren == Some(large)).count();
    assert_eq!(seen.iter().filter(|one| one["attributes"]["is_public"] == false).count(), own);
    let rosa = bench.sign_in("rosa@exemple.fr").await;
    assert!(reserved(&bench.all("/housing_offers", &rosa).await).is_empty(), "no employer, nothing reserved");
    assert_eq!(bench.all("/housing_offers?is_public=false", &lea).await.len(), own);
}

#[tokio::test]
async fn one_offer_is_found_closed_or_unknown() {
    let bench = Bench::new();
    let today = TODAY.to_string();
    let ended = |offer: &Publication| {
        offer.resource.attributes.publication_end_date.as_ref().unwrap().as_str() < today.as_str()
    };
    let begun = |offer: &Publication| {
        offer.resource.attributes.date_publication_start.as_ref().unwrap().as_str() <= today.as_str()
    };
    let open = bench.on_show().into_iter().find(|offer| is_public(offer)).unwrap().resource.id.clone();
    let answer = bench.get(&format!("/public_housing_offers/{open}")).await;
    assert_eq!((answer.status, &answer.body["data"]["id"]), (StatusCode::OK, &json!(open)));
    assert!(answer.body["data"]["attributes"]["expiry_days"].as_i64().is_some_and(|days| (0..=7).contains(&days)));

    let over = bench.find(|offer| is_public(offer) && ended(offer));
    let closed = bench.find(|offer| is_public(offer) && offer.closed && begun(offer) && !ended(offer));
    for id in [over, closed] {
        let answer = bench.get(&format!("/public_housing_offers/{id}")).await;
        assert_eq!(answer.status, StatusCode::GONE, "{id}");
        assert_eq!(answer.body["type"], "urn:parcours-locatif:offer_closed");
    }
    let future = bench.find(|offer| is_public(offer) && !begun(offer));
    let reserved = bench.find(|offer| !is_public(offer) && begun(offer) && !offer.closed && !ended(offer));
    for id in [future.as_str(), reserved.as_str(), "0", "%00", "%FF", "10001%20OR%201=1", &"9".repeat(5_000)] {
        let answer = bench.get(&format!("/public_housing_offers/{id}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
        assert_eq!(answer.headers[header::CONTENT_TYPE], "application/problem+json", "{id}");
    }
    assert_eq!(bench.get(&format!("/housing_offers/{open}")).await.status, StatusCode::UNAUTHORIZED);
    let lea = bench.sign_in("lea@exemple.fr").await;
    assert_eq!(bench.get_as(&format!("/housing_offers/{open}"), &lea).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_offer_leaves_the_day_after_its_last_day_and_says_what_changed_meanwhile() {
    let bench = Bench::new();
    let last = bench
        .on_show()
        .into_iter()
        .find(|offer| {
            is_public(offer)
                && offer.resource.attributes.publication_end_date.as_ref().unwrap().as_str() == "2026-11-23"
        })
        .unwrap();
    let path = format!("/public_housing_offers/{}", last.resource.id);
    assert_eq!(bench.get(&path).await.body["data"]["attributes"]["expiry_days"], 0);
    let id = last.resource.id.clone();
    bench.db.write_now(|db| Ok(db.execute("UPDATE offers SET applicated_nb = 99 WHERE id = ?", [&id])?)).unwrap();
    assert_eq!(bench.get(&path).await.body["data"]["attributes"]["applicated_nb"], 99);
    // 23:30 in Paris is still the last day, 00:30 is not.
    assert!(bench.clock.set("2026-11-23T22:30:00Z".parse().unwrap()));
    assert_eq!(bench.get(&path).await.status, StatusCode::OK);
    assert!(bench.clock.set("2026-11-23T23:30:00Z".parse().unwrap()));
    assert_eq!(bench.get(&path).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn the_three_lists_share_out_the_department_and_count_what_they_show() {
    let bench = Bench::new();
    let lea = bench.sign_in("lea@exemple.fr").await;
    let account = demo::accounts().into_iter().find(|account| account.email == "lea@exemple.fr").unwrap();
    let path = format!("/housing_requests/{}/eligible_offers", account.number.unwrap());
    let sought = ["75120", "75119", "93048"];
    let communes = demo::communes();
    let pairs = demo::neighbours(&communes);
    let touching = |code: &str| {
        sought.iter().any(|here| {
            pairs.contains(&(*here, communes.iter().find(|one| one.insee_code == code).unwrap().insee_code))
        })
    };

    let options = "options[]=seeked_count&options[]=bordering_count&options[]=other_from_department_count";
    let counts = bench.get_as(&format!("{path}?{options}"), &lea).await.body["meta"].clone();
    let mut seen = BTreeSet::new();
    for (list, count) in [
        ("seeked", "seeked_count"),
        ("bordering", "bordering_count"),
        ("other_from_department", "other_from_department_count"),
    ] {
        let offers = bench.all(&format!("{path}?eligibility_type={list}"), &lea).await;
        assert_eq!(counts[count], json!(offers.len()), "{list}");
        assert!(offers.len() >= 5, "{list}: {}", offers.len());
        for offer in &offers {
            let code = offer["attributes"]["insee_code"].as_str().unwrap();
            let department = offer["attributes"]["department"].as_str().unwrap();
            match list {
                "seeked" => assert!(sought.contains(&code)),
                "bordering" => assert!(!sought.contains(&code) && touching(code), "{code}"),
                _ => {
                    assert!(!sought.contains(&code) && !touching(code) && ["75", "93"].contains(&department), "{code}")
                }
            }
            assert!(seen.insert(offer["id"].as_str().unwrap().to_owned()), "in two lists");
        }
    }
    // Filters hold for the counts too, and counts come only when they are asked for.
    let cheap = bench.get_as(&format!("{path}?rent_with_charges[$lte]=600&{options}"), &lea).await;
    assert_eq!(cheap.body["meta"]["seeked_count"], cheap.body["meta"]["pagination"]["total_objects"]);
    assert!(cheap.body["meta"]["seeked_count"].as_u64() < counts["seeked_count"].as_u64());
    assert_eq!(bench.get_as(&path, &lea).await.body["meta"].get("bordering_count"), None);
}

#[tokio::test]
async fn the_lists_of_somebody_else_do_not_exist() {
    let bench = Bench::new();
    let lea = bench.sign_in("lea@exemple.fr").await;
    let spare = demo::spare_numbers()[0].number;
    let karim = demo::accounts()[1].number.unwrap();
    for number in [spare, karim, "not-a-number", "%00"] {
        let answer = bench.get_as(&format!("/housing_requests/{number}/eligible_offers"), &lea).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{number}");
    }
    let own = demo::accounts()[0].number.unwrap();
    assert_eq!(bench.get(&format!("/housing_requests/{own}/eligible_offers")).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn what_the_query_language_has_not_is_refused_by_name() {
    let bench = Bench::new();
    for (query, named, code) in [
        ("rent_with_charges[$gt]=1", "rent_with_charges[$gt]", "unknown_operator"),
        ("rent_with_charges%5B%24regex%5D=1", "rent_with_charges[$regex]", "unknown_operator"),
        ("lessor=x", "lessor", "unknown_operator"),
        ("sort[attributes]=1", "sort[attributes]", "unknown_operator"),
        ("rent_with_charges[$lte]=cheap", "rent_with_charges[$lte]", "bad_request"),
        ("kind=A%00B", "kind", "bad_request"),
        ("page=0", "page", "bad_request"),
        ("page=99999999999999999999999", "page", "bad_request"),
        ("per_page=101", "per_page", "bad_request"),
        ("page=1&page=2", "page", "bad_request"),
        ("eligibility_type=seeked", "eligibility_type", "unknown_operator"),
    ] {
        let answer = bench.get(&format!("/public_housing_offers?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert_eq!(answer.body["type"], format!("urn:parcours-locatif:{code}"), "{query}");
        assert_eq!(answer.body["errors"][0]["pointer"], named, "{query}");
    }
    let beyond = bench.get("/public_housing_offers?page=1000000&per_page=100").await;
    assert_eq!((beyond.status, &beyond.body["data"]), (StatusCode::OK, &json!([])));
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_twice() {
    let bench = Bench::new();
    let first = bench.get("/public_housing_offers?department=93").await;
    let tag = first.headers[header::ETAG].clone();
    let again = |query: &str| {
        let uri = format!("{BASE}/public_housing_offers?{query}");
        Request::get(uri).header(header::IF_NONE_MATCH, tag.clone()).body(Body::empty()).unwrap()
    };
    let same = bench.send(again("department=93")).await;
    assert_eq!((same.status, same.body), (StatusCode::NOT_MODIFIED, Value::Null));
    assert_eq!(bench.send(again("department=94")).await.status, StatusCode::OK);
}
