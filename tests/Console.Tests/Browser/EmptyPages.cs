namespace SupplyChain.Console.Tests.Browser;

/// <summary>The pages that are looked at as organisations see them that did nothing yet, by role.</summary>
static class EmptyPages
{
    public static readonly string[] Alliance =
    [
        "/balances", "/closures", "/closures?still=7", "/concentration", "/concentration?class=imu&region=370000", "/report", "/report?month=2026-01",
        "/manufacturers", "/parts/merge", "/admin/disputes", "/admin/disputes?show=all", "/standards/gaps",
    ];

    public static readonly string[] Administrator =
        ["/admin/organisations", "/admin/organisations?q=nothing-like-it", "/admin/disputes", "/admin/health"];

    static readonly string Past = $"{DateTimeOffset.UtcNow.AddMinutes(-5):yyyy-MM-dd'T'HH:mm:ss'Z'}";

    /// <summary>What everybody has looks alike for all: one role looks at it.</summary>
    static readonly string[] Common =
    [
        "/", "/gaps", "/gaps?state=BottleneckRed", $"/gaps?asOf={Past}", "/parts", "/parts?q=nothing-like-it", "/organisation", "/account",
        "/organisation/webhooks", "/audit", $"/events/{Guid.NewGuid()}", "/inbox", "/inbox?unread=true", "/imports", "/search?q=imu",
        "/nowhere", "/failed", "/sign-in-failed", "/not-saved", "/no-file?status=404",
    ];

    public static readonly IReadOnlyDictionary<string, string[]> Of = new Dictionary<string, string[]>
    {
        ["oem"] =
        [
            .. Common, "/balances", $"/balances?with={Past}", $"/balances?asOf={Past}", "/closures", "/proposals", "/requests", "/requests/new", "/requests/bills", "/boms", "/boms?state=withdrawn", "/boms/lines", "/boms/lines?state=settled", "/boms/replacements", "/requirements",
            "/plans", "/plans?region=370000", "/plans/new", "/plans/new?product=HMD",
            "/forecasts", "/forecasts?deviating=true", "/forecasts/370200?product=HMD", "/actuals/370200?product=HMD",
            "/buildable", "/buildable?product=none&region=370200&week=2099-01-05&quantity=1", "/parts/compare", "/parts?class=tof", "/parts/searches", "/parts/searches/new", "/parts/searches/new?class=tof&min.range=2000", "/suppliers", "/suppliers?q=nobody-like-it", "/notices", "/notices?state=open", "/corrective-actions", "/corrective-actions?state=open&subject=Quality", "/calendar", "/lines", "/test-requests/new", "/certificates",
        ],
        ["operator"] =
        [
            "/", "/gaps", "/bookings", "/slots", "/slots?step=nanoimprint", "/routes", "/routes/new", "/routes/new?step=mastering&step=nanoimprint", "/lines", "/lines?step=coating", "/lines/new", "/calendar",
            "/calendar?view=month", "/calendar/feeds", "/runs", "/control-charts", "/control-losses", "/gauge-studies", "/standards", "/standards?class=imu&property=mtf", "/test-requests", "/statements", "/statements?month=2020-02",
            $"/control-charts?part={Guid.NewGuid()}", "/utilisation",
        ],
        ["supplier"] = ["/", "/gaps", "/closures", "/invitations", "/capacity", "/capacity/groups", "/capacity/groups/new", "/notices", "/notices/new", "/corrective-actions", "/offers", "/qualifications", "/profile", "/parts/new", "/parts/new?class=imu"],
        ["alliance"] = ["/", "/gaps", "/notices", "/lines", "/utilisation", .. Alliance],
        ["admin"] = ["/", .. Administrator],
    };
}
