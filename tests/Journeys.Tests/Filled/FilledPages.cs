namespace SupplyChain.Journeys.Filled;

/// <summary>The pages that are looked at with something on them, by role. What many roles see alike, one of them looks at.</summary>
static class FilledPages
{
    /// <summary>Where one part of a page stays empty, by role and path, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Partly = new Dictionary<string, string>
    {
        ["oem /forecasts/370200?product={product}"] = "a forecast is compared with actuals of a later week",
        ["manager /bookings/{held}"] = "a held slot has no result, and those who wait are others",
        ["operator /"] = "operators are shown no gaps",
        ["operator /control-losses?line={first-line}"] = "a chart goes out of control over several runs, and the line has one",
        ["operator /bookings/{held}"] = "a held slot has no result",
        ["alliance /manufacturers"] = "no two names of the platform are alike, and none are merged",
        ["alliance /parts/merge"] = "no two parts of the platform are alike, and none are merged",
        ["alliance /parts/{part}/merge?q={number}&part={other-part}"] = "as above",
        ["alliance /gaps/{closed-gap}"] = "weeks are shown where three OEMs require the part",
        ["supplier /gaps/{gap}"] = "closures of others are not shown",
        ["supplier /bookings/{booked}"] = "the slot is ahead",
        ["supplier /lines/{line}"] = "it sees its own penalties alone, and it has none",
    };

    public static readonly IReadOnlyDictionary<string, string[]> Of = new Dictionary<string, string[]>
    {
        ["oem"] =
        [
            "/", "/gaps", "/gaps?asOf={past}", "/gaps/{gap}", "/gaps/{closed-gap}", "/balances", "/balances?with={past}", "/closures",
            "/plans", "/plans/{plan}", "/plans/new?product=Another&region=370200", "/plans/new?q={number}", "/forecasts",
            "/forecasts/370200?product={product}", "/actuals/370200?product={product}", "/proposals", "/proposals/{proposal}",
            "/requests", "/requests/{open}", "/requests/{opened}", "/requests/{opened}?plans=true&plan=1", "/requests/{awarded}", "/deliveries/{awarded}", "/requests/{open}/questions", "/requests/new?part={part}",
            "/requests/new?class=thermal", "/requirements", "/requirements/{other-part}/370200",
            "/buildable?product={product}&region=370200&week={week}&quantity=500", "/boms", "/boms/{bill}",
            "/boms/{bill}?compare={former-bill}", "/boms/{bill}?step=withdraw", "/boms/{bill}/next", "/boms/{bill}/request", "/requests/bills",
            "/requests/bills/{bill-request}", "/boms/lines", "/boms/lines?state=settled",
            "/boms/lines/{bill-line}?q={number}&part={part}", "/parts/{part}/replacement?q={number}&part={other-part}", "/boms/replacements",
            "/boms/replacements/{replacement}", "/notices", "/notices/{notice}", "/corrective-actions", "/corrective-actions/{action}",
            "/corrective-actions/new?supplier={supplier}", "/test-requests", "/test-requests/{test}", "/certificates",
        ],
        // What everybody has, or nearly, as who manages the people of the OEM sees it.
        ["manager"] =
        [
            "/parts?q={number}", "/parts?class=thermal", "/parts/{part}", "/parts/{part}/certificates", "/parts/compare?ids={part}&ids={other-part}", "/parts/searches", "/parts/searches/{search}",
            "/suppliers?q={number}", "/suppliers/{supplier}", "/lines/{line}", "/bookings", "/bookings/{held}", "/routes", "/routes/{route}", "/statements", "/runs", "/runs/{run}", "/control-charts?part={part}",
            "/slots?step=calibration", "/calendar?lines={line}&from={day}&view=day", "/calendar?lines={line}&from={day}",
            "/calendar?lines={line}&from={day}&view=month", "/calendar/hold?line={line}", "/calendar/feeds", "/wall/{line}",
            "/imports", "/imports/{import}", "/search?q={number}", "/inbox", "/inbox?unread=true", "/organisation",
            "/organisation/webhooks", "/organisation/webhooks?webhook={webhook}", "/audit", "/audit?area=supplier-matching",
            "/events/{event}", "/account",
        ],
        ["supplier"] =
        [
            "/", "/gaps", "/gaps/{gap}", "/closures", "/invitations", "/invitations/{open}", "/invitations/{opened}",
            "/invitations/{awarded}", "/deliveries/{awarded}", "/invitations/{open}/questions", "/capacity", "/capacity/{part}/370200", "/capacity/groups",
            "/capacity/groups/{group}", "/capacity/groups/new", "/notices", "/notices/{notice}", "/notices/new",
            "/corrective-actions", "/corrective-actions/{action}", "/offers", "/offers/{offer}", "/offers/new?component={part}",
            "/qualifications", "/profile", "/bookings", "/bookings/{booked}", "/test-requests/new?booking={booked}", "/lines/{line}", "/inbox",
        ],
        ["operator"] =
        [
            "/", "/lines", "/lines/new", "/lines/{line}", "/lines/{line}?uphold={penalised}", "/lines/{line}/policy", "/lines/{line}/prices", "/lines/{line}/tests", "/standards", "/test-requests/{test}", "/test-requests/{test}?correct=IEC 60068-2-1", "/statements", "/bookings", "/bookings/{held}",
            "/runs", "/runs/{run}", "/runs/{started}",
            "/control-charts?part={part}&characteristic=厚度 thickness&line={first-line}", "/gauge-studies?line={first-line}&part={part}", "/control-losses?line={first-line}", "/calendar?lines={line}&from={day}", "/calendar/hold?line={line}",
            "/calendar/outage?line={line}&from={from}&until={until}", "/utilisation", "/suppliers", "/inbox",
        ],
        ["alliance"] =
        [
            "/", "/gaps", "/gaps/{gap}", "/gaps/{closed-gap}", "/balances", "/closures", "/concentration",
            "/concentration?class=thermal&region=370000", "/report?month={month}", "/utilisation", "/manufacturers", "/parts/merge", "/parts/{part}/merge?q={number}&part={other-part}",
            "/parts/{part}/edit", "/parts/{part}/references", "/admin/disputes",
            "/admin/disputes?show=all", "/standards/gaps", "/notices", "/notices/{notice}", "/lines/{line}", "/parts/{part}", "/suppliers/{supplier}",
        ],
        ["admin"] =
        [
            "/", "/admin/organisations", "/admin/organisations?alike=true", "/admin/organisations/{oem}",
            "/admin/organisations/{suspended}", "/admin/disputes", "/admin/health",
        ],
    };
}
