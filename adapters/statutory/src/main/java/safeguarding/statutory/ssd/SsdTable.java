package safeguarding.statutory.ssd;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import safeguarding.csv.Sheet;

/** The tables that are read, with the columns that are. A column that ends in an exclamation mark is needed. */
enum SsdTable {
    PERSON(
            "pers_person_id!",
            "pers_sex",
            "pers_ethnicity",
            "pers_dob!",
            "pers_expected_dob",
            "pers_death_date",
            "pers_send_flag"),
    DISABILITY("disa_person_id!", "disa_disability_code!"),
    IMMIGRATION_STATUS(
            "immi_person_id!",
            "immi_immigration_status!",
            "immi_immigration_status_start_date",
            "immi_immigration_status_end_date!"),
    LEGAL_STATUS(
            "lega_person_id!", "lega_legal_status!", "lega_legal_status_start_date!", "lega_legal_status_end_date!"),
    CONTACTS("cont_person_id!", "cont_contact_date!", "cont_contact_source_code", "cont_contact_outcome_json"),
    EARLY_HELP_EPISODES(
            "earl_person_id!",
            "earl_episode_start_date!",
            "earl_episode_end_date!",
            "earl_episode_end_reason",
            "earl_episode_organisation"),
    CIN_EPISODES(
            "cine_referral_id!",
            "cine_person_id!",
            "cine_referral_date!",
            "cine_cin_primary_need_code",
            "cine_referral_source_code",
            "cine_referral_nfa",
            "cine_close_reason",
            "cine_close_date!"),
    CIN_ASSESSMENTS(
            "cina_assessment_id!",
            "cina_person_id!",
            "cina_referral_id",
            "cina_assessment_start_date!",
            "cina_assessment_child_seen",
            "cina_assessment_auth_date!",
            "cina_assessment_outcome_nfa"),
    ASSESSMENT_FACTORS("cinf_assessment_id!", "cinf_assessment_factors_json!"),
    CIN_PLANS("cinp_person_id!", "cinp_referral_id", "cinp_cin_plan_start_date!", "cinp_cin_plan_end_date!"),
    CIN_VISITS("cinv_person_id!", "cinv_cin_visit_date!", "cinv_cin_visit_seen", "cinv_cin_visit_seen_alone"),
    S47_ENQUIRY(
            "s47e_s47_enquiry_id!",
            "s47e_person_id!",
            "s47e_referral_id",
            "s47e_s47_start_date!",
            "s47e_s47_end_date!",
            "s47e_s47_outcome_json"),
    INITIAL_CP_CONFERENCE(
            "icpc_icpc_id!",
            "icpc_person_id!",
            "icpc_s47_enquiry_id",
            "icpc_referral_id",
            "icpc_icpc_transfer_in",
            "icpc_icpc_date!",
            "icpc_icpc_outcome_cp_flag"),
    CP_PLANS(
            "cppl_cp_plan_id!",
            "cppl_person_id!",
            "cppl_referral_id",
            "cppl_icpc_id",
            "cppl_cp_plan_start_date!",
            "cppl_cp_plan_end_date!",
            "cppl_cp_plan_ola",
            "cppl_cp_plan_initial_category",
            "cppl_cp_plan_latest_category"),
    CP_VISITS(
            "cppv_person_id!",
            "cppv_cp_plan_id",
            "cppv_cp_visit_date!",
            "cppv_cp_visit_seen",
            "cppv_cp_visit_seen_alone"),
    CP_REVIEWS(
            "cppr_person_id!",
            "cppr_cp_plan_id",
            "cppr_cp_review_due",
            "cppr_cp_review_date!",
            "cppr_cp_review_outcome_continue_cp",
            "cppr_cp_review_quorate",
            "cppr_cp_review_participation"),
    CLA_PLACEMENT(
            "clap_cla_placement_id!",
            "clap_person_id!",
            "clap_cla_placement_start_date!",
            "clap_cla_placement_end_date!",
            "clap_cla_placement_type",
            "clap_cla_placement_provider",
            "clap_cla_placement_change_reason"),
    CLA_HEALTH("clah_person_id!", "clah_health_check_type!", "clah_health_check_date!", "clah_health_check_status!"),
    CLA_EPISODES(
            "clae_person_id!",
            "clae_cla_episode_start_date!",
            "clae_cla_episode_start_reason",
            "clae_cla_primary_need_code",
            "clae_cla_episode_ceased_date!",
            "clae_cla_episode_ceased_reason",
            "clae_cla_id!",
            "clae_cla_placement_id",
            "clae_entered_care_date"),
    CLA_REVIEWS(
            "clar_cla_id!",
            "clar_cla_review_due_date",
            "clar_cla_review_date!",
            "clar_cla_review_cancelled!",
            "clar_cla_review_participation"),
    CLA_VISITS(
            "clav_person_id!",
            "clav_cla_id",
            "clav_cla_visit_date!",
            "clav_cla_visit_seen",
            "clav_cla_visit_seen_alone"),
    MISSING(
            "miss_person_id!",
            "miss_missing_episode_start_date!",
            "miss_missing_episode_type",
            "miss_missing_episode_end_date!",
            "miss_missing_rhi_offered",
            "miss_missing_rhi_accepted"),
    CARE_LEAVERS(
            "clea_person_id!",
            "clea_care_leaver_eligibility!",
            "clea_care_leaver_in_touch",
            "clea_care_leaver_accommodation",
            "clea_care_leaver_accom_suitable",
            "clea_care_leaver_activity",
            "clea_pathway_plan_review_date"),
    PERMANENCE(
            "perm_person_id!",
            "perm_cla_id",
            "perm_adm_decision_date!",
            "perm_placement_order_date",
            "perm_placed_for_adoption_date",
            "perm_matched_date",
            "perm_adopted_by_carer_flag",
            "perm_placed_ffa_cp_date",
            "perm_decision_reversed_date!",
            "perm_decision_reversed_reason",
            "perm_permanence_order_date!",
            "perm_permanence_order_type!"),
    PRE_PROCEEDINGS(
            "prep_person_id!",
            "prep_pre_pro_decision_date!",
            "prep_pre_pro_outcome",
            "prep_agree_stepdown_issue_date!");

    private static final Set<SsdTable> HELD = EnumSet.of(
            PERSON,
            DISABILITY,
            IMMIGRATION_STATUS,
            LEGAL_STATUS,
            CIN_EPISODES,
            CIN_ASSESSMENTS,
            ASSESSMENT_FACTORS,
            S47_ENQUIRY,
            INITIAL_CP_CONFERENCE,
            CP_PLANS,
            CLA_PLACEMENT,
            CLA_HEALTH,
            CLA_EPISODES);

    private final List<String> columns;
    private final List<String> optional = new ArrayList<>();
    private final Sheet sheet;

    SsdTable(String... marked) {
        var all = new ArrayList<String>();
        var needed = new ArrayList<String>();
        for (String column : marked) {
            String name = column.endsWith("!") ? column.substring(0, column.length() - 1) : column;
            all.add(name);
            (name.equals(column) ? optional : needed).add(name);
        }
        columns = List.copyOf(all);
        sheet = Sheet.of(table(), needed, optional).passingOverOthers();
    }

    /** The table's name. */
    String table() {
        return "ssd_" + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file. */
    String file() {
        return table() + ".csv";
    }

    /** Its columns. */
    List<String> columns() {
        return columns;
    }

    /** The columns it can do without. */
    List<String> optional() {
        return optional;
    }

    /** Whether others join to it, so that it is held. */
    boolean held() {
        return HELD.contains(this);
    }

    /** How its file is read. */
    Sheet sheet() {
        return sheet;
    }
}
