namespace SupplyChain.Console.History;

/// <summary>The page of what an event is of.</summary>
static class EventLinks
{
    static readonly (string Prefix, string Path)[] Pages =
    [
        ("component_replaced", "boms/replacements"), ("replacement_", "boms/replacements"), ("bill_line_", "boms/lines"),
        ("bill_request_", "requests/bills"),
        ("component_", "parts"), ("lifecycle_", "parts"), ("substitute_", "parts"), ("bill_of_materials_", "boms"),
        ("demand_plan_", "plans"), ("offer_", "offers"), ("quote_deadline_", "requests"), ("question_answered", "requests"),
        ("clarification_", "requests"), ("round_", "requests"), ("question_asked", "invitations"), ("quote_", "invitations"),
        ("sourcing_", "requests"), ("award_", "requests"),
        ("slot_", "lines"), ("booking_", "lines"), ("waitlist_", "lines"), ("line_", "lines"), ("pilot_line_", "lines"),
        ("route_", "routes"),
        ("policy_", "lines"), ("penalty_", "lines"), ("prices_", "lines"), ("charge_", "lines"), ("run_started_early", "lines"),
        ("tests_", "lines"), ("test_", "test-requests"), ("certificate_", "test-requests"), ("gap_", "gaps"),
        ("capacity_group_", "capacity/groups"), ("capacity_notice_", "notices"), ("corrective_action_", "corrective-actions"),
        ("search_", "parts/searches"),
    ];

    static readonly string[] OfOrganisation = ["person_", "invitation_", "api_client_"];

    /// <summary>Null where there is none.</summary>
    public static string? PathOf(string type, Guid? id)
    {
        if (OfOrganisation.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal))) return "organisation";
        var page = Pages.FirstOrDefault(page => type.StartsWith(page.Prefix, StringComparison.Ordinal)).Path;
        return id is { } known && page is not null ? $"{page}/{known}" : null;
    }
}
