using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.GapClosures;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

/// <summary>Events and documents that were stored when reasons were prose.</summary>
public sealed class StoredReasonTests
{
    const string Id = "00000001-0000-0000-0000-000000000000", At = "2026-03-02T08:30:00+00:00";

    static readonly Reason Written = Reason.FreeText("as it was written");

    [Fact]
    public void Events_stored_with_prose_read_as_free_text()
    {
        JsonForms.Stored<AttentionAsked>($$"""{"runId":"{{Id}}","supplierId":"{{Id}}","reason":"as it was written","at":"{{At}}"}""")
            .Reason.ShouldBe(Written);
        JsonForms.Stored<RunSlotDeclined>(
            $$"""{"runId":"{{Id}}","supplierId":"{{Id}}","attempt":1,"reason":"as it was written","at":"{{At}}"}""")
            .Reason.ShouldBe(Written);
        JsonForms.Stored<RequestEndedUnawarded>($$"""{"reason":"as it was written","at":"{{At}}"}""").Reason.ShouldBe(Written);
        JsonForms.Stored<SourcingClosedWithoutAward>($$"""{"reason":"as it was written","at":"{{At}}"}""").Reason.ShouldBe(Written);
        JsonForms.Stored<RunMeasured>(
            $$"""
            {"runId":"{{Id}}","supplierId":"{{Id}}","bookingId":"{{Id}}","lot":"L1","started":100,"good":80,"lowestCpk":null,
             "shortcomings":["as it was written"],"at":"{{At}}"}
            """).Shortcomings.ShouldBe([Written]);
        JsonForms.Stored<RunAssessed>(
            $$"""
            {"run":{"processId":"{{Id}}","bookingId":"{{Id}}","lot":"L1","started":100,"good":80,"characteristics":[],"yield":0.8},
             "shortcomings":["as it was written"],"at":"{{At}}"}
            """).Shortcomings.ShouldBe([Written]);
    }

    [Fact]
    public void A_shortlist_stored_with_prose_reads_as_free_text() => JsonForms.Stored<QuotesOpened>(
        $$"""
        {"shortlist":{"ranked":[],"excluded":[{"supplierId":"{{Id}}","componentId":"{{Id}}",
         "reasons":[{"rule":"quote","reason":"as it was written"}]}]},"at":"{{At}}"}
        """).Shortlist.Excluded.Single().Reasons.ShouldBe([new("quote", Written)]);

    [Fact]
    public void A_timeline_stored_with_prose_reads_as_free_text_until_it_is_rebuilt()
    {
        var entry = JsonForms.Stored<GapClosureHistory>(
            $$"""
            {"id":"{{Id}}","entries":[{"at":"{{At}}","event":"RunSlotHeld","text":"as it was written","detail":"as it was written",
             "supplierId":null,"causedBy":null,"by":null}]}
            """).Entries.Single();
        (entry.Text, entry.Detail).ShouldBe((Written, Written));
    }
}
