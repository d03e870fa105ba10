//! The offers of the demonstration.

use super::*;

#[test]
fn there_are_two_thousand_offers_in_a_hundred_and_fifty_true_communes() {
    let communes = demo::communes();
    let offers = offers();
    assert_eq!(offers.len(), demo::OFFERS);
    let open: Vec<_> = offers.iter().filter(|offer| !offer.closed).collect();
    assert!(open.len() >= 2_000, "{}", open.len());
    let mut places = BTreeSet::new();
    for offer in &offers {
        let shown = &offer.resource.attributes;
        let commune = communes.iter().find(|commune| Some(commune.insee_code) == shown.insee_code.as_deref()).unwrap();
        assert_eq!(shown.district.as_deref(), Some(commune.name));
        assert_eq!(shown.department.as_deref(), Some(commune.department));
        assert!(commune.postal_codes.contains(&shown.postal_code.as_deref().unwrap()));
        assert_eq!(shown.latitude.is_some(), shown.longitude.is_some());
        if let (Some(latitude), Some(longitude)) = (shown.latitude, shown.longitude) {
            assert!((latitude - commune.latitude).abs() < 0.02 && (longitude - commune.longitude).abs() < 0.02);
        }
        places.insert(commune.insee_code);
    }
    assert!(places.len() >= 150, "{}", places.len());
}

#[test]
fn about_one_field_in_ten_is_unknown() {
    let (mut fields, mut unknown) = (0, 0);
    for offer in offers() {
        let shown = serde_json::to_value(&offer.resource.attributes).unwrap();
        for (name, value) in shown.as_object().unwrap() {
            // Filled at each reading from the days of publication.
            if name != "expiry_days" {
                fields += 1;
                unknown += usize::from(value.is_null());
            }
        }
    }
    let rate = f64::from(unknown as u32) / f64::from(fields as u32);
    assert!((0.05..0.15).contains(&rate), "{rate}");
}

#[test]
fn every_offer_says_what_the_contract_can_read() {
    for offer in offers() {
        let text = serde_json::to_string(&offer.resource.attributes).unwrap();
        let read: HousingOffer = serde_json::from_str(&text).unwrap();
        assert_eq!(read, offer.resource.attributes);
        assert!(read.kind.is_none_or(|kind| kind.is_known()));
        assert!(read.typology.is_none_or(|typology| typology.is_known()));
        assert!(read.threshold_type.is_none_or(|norm| norm.is_known()));
    }
}

#[test]
fn rents_and_surfaces_are_plausible_for_their_zone_and_size() {
    let mut by_norm: BTreeMap<(bool, String), Vec<f64>> = BTreeMap::new();
    for offer in offers() {
        let shown = &offer.resource.attributes;
        let facts = shown.facts();
        if let (Some(typology), Some(surface)) = (facts.typology, shown.surface) {
            let range = match typology {
                Typology::T1 => 18.0..36.0,
                Typology::T1Bis => 25.0..42.0,
                Typology::T2 => 36.0..56.0,
                Typology::T3 => 52.0..75.0,
                Typology::T4 => 68.0..92.0,
                Typology::T5 => 84.0..110.0,
                Typology::T6Plus => 100.0..140.0,
            };
            assert!(range.contains(&surface), "{typology:?} of {surface} m²");
        }
        if let (Some(rent), Some(surface), Some(norm)) = (shown.rent_amount, shown.surface, &shown.threshold_type) {
            let per_metre = rent.cents() as f64 / 100.0 / surface;
            assert!((4.0..27.0).contains(&per_metre), "{per_metre} €/m²");
            let paris = CeilingZone::of(&facts.place.unwrap()) == CeilingZone::ParisAndNeighbours;
            by_norm.entry((paris, norm.as_str().to_owned())).or_default().push(per_metre);
        }
        if let (Some(rent), Some(all)) = (shown.rent_amount, shown.rent_with_charges) {
            assert!(rent < all && all.cents() < rent.cents() * 2, "{rent:?} {all:?}");
            assert!(shown.guarantee_deposit.is_none_or(|deposit| deposit == rent));
            assert!(shown.total_charges.is_none_or(|charges| rent.cents() + charges.cents() == all.cents()));
        }
        assert!((0..=90).contains(&shown.applicated_nb.unwrap()));
    }
    let mean = |paris, norm: &str| {
        let rents = &by_norm[&(paris, norm.to_owned())];
        rents.iter().sum::<f64>() / rents.len() as f64
    };
    for norms in ["PLAI", "PLUS", "PLS", "LLI"].windows(2) {
        assert!(mean(true, norms[0]) < mean(true, norms[1]), "{norms:?}");
        assert!(mean(false, norms[0]) < mean(false, norms[1]), "{norms:?}");
    }
    assert!(mean(false, "PLUS") < mean(true, "PLUS"));
}

#[test]
fn publications_last_seven_days_around_today() {
    let offers = offers();
    let days = |offer: &Publication| {
        let shown = &offer.resource.attributes;
        let day =
            |moment: &Option<parcours_contract::Moment>| -> Date { moment.as_ref().unwrap().as_str().parse().unwrap() };
        (day(&shown.date_publication_start), day(&shown.publication_end_date))
    };
    assert!(offers.iter().all(|offer| days(offer).0.until(days(offer).1).unwrap().get_days() == 7));
    assert!(offers.iter().any(|offer| days(offer).1 == TODAY), "a last day");
    assert!(offers.iter().any(|offer| days(offer).1 < TODAY), "over");
    assert!(offers.iter().any(|offer| days(offer).0 > TODAY), "not begun");
    assert!(offers.iter().any(|offer| offer.closed), "closed");
}

#[test]
fn reserved_offers_name_a_company_of_the_demonstration() {
    let reserved: Vec<_> =
        offers().into_iter().filter(|offer| offer.resource.attributes.is_public == Some(false)).collect();
    assert!(reserved.len() > 50);
    for offer in reserved {
        let shown = &offer.resource.attributes;
        let siren = offer.reserving_siren.unwrap();
        let company = demo::COMPANIES.iter().find(|company| company.siret.starts_with(siren)).unwrap();
        assert_eq!(shown.reserving_business_name.as_deref(), Some(company.name));
        assert_eq!(shown.reserved, Some(true));
    }
}

#[test]
fn the_same_day_gives_the_same_data_and_another_day_only_other_dates() {
    assert_eq!(offers(), offers());
    let later = demo::offers(&demo::communes(), TODAY.tomorrow().unwrap());
    for (today, tomorrow) in offers().into_iter().zip(later) {
        assert_eq!(today.resource.id, tomorrow.resource.id);
        assert_eq!(today.resource.attributes.rent_amount, tomorrow.resource.attributes.rent_amount);
        assert_eq!(today.resource.attributes.district, tomorrow.resource.attributes.district);
    }
}

#[test]
fn every_picture_is_a_small_drawing_that_says_what_it_shows() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    let mut seen = BTreeSet::new();
    for offer in offers() {
        let shown = offer.resource.attributes;
        assert_eq!(shown.main_picture.is_none(), shown.pictures.is_empty());
        for picture in shown.pictures.iter().chain(&shown.main_picture) {
            assert!(picture.label.as_ref().is_some_and(|label| !label.is_empty()));
            seen.extend(
                [&picture.thumb240, &picture.thumb1000_absolute, &picture.full_size_absolute].map(Clone::clone),
            );
        }
    }
    for address in &seen {
        let path = address.as_deref().unwrap().strip_prefix('/').unwrap();
        let drawing = std::fs::read_to_string(public.join(path)).expect(path);
        assert!(drawing.len() < 4_096 && drawing.starts_with("<svg "), "{path}");
        assert!(!drawing.contains("<script") && !drawing.contains("style="), "{path}");
    }
    let files = std::fs::read_dir(public.join("pictures")).unwrap().count();
    assert_eq!(seen.len(), files, "every drawing is used");
}

#[test]
fn intermediate_homes_are_met_in_every_zone_from_a_bis_to_c() {
    let offers = offers();
    let intermediate = offers
        .iter()
        .map(|offer| &offer.resource.attributes)
        .filter(|offer| offer.threshold_type.as_ref().is_some_and(|norm| matches!(norm.as_str(), "LLI" | "PLI")));
    let zones: BTreeSet<_> = intermediate.map(|offer| format!("{:?}", offer.facts().abc_zone)).collect();
    assert_eq!(zones.into_iter().collect::<Vec<_>>().join(" "), "None Some(A) Some(ABis) Some(B1) Some(B2) Some(C)");
}
