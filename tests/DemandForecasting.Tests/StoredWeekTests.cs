using System.Text;

using SupplyChain.DemandForecasting.Requirements;

using Weasel.Core;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>Weeks are stored as rows; before, they were stored as objects.</summary>
public sealed class StoredWeekTests
{
    static readonly Marten.Services.SystemTextJsonSerializer Stored =
        new() { EnumStorage = EnumStorage.AsString, Casing = Casing.CamelCase };

    [Fact]
    public void A_contribution_is_read_from_rows_and_from_objects()
    {
        var rows = new ContributionCalculated(
            Oem, Lens, Qingdao, [new ContributionWeek(Week(0), 12.5m, 10, 11, true)],
            [new ContributionSource("HMD-1", ["HMD-1"], WeeksFrom(0, 12.5m))]);
        var json = Stored.ToJson(rows);
        json.ShouldContain("""["2026-03-02",12.5,10,11,true]""");
        json.ShouldContain("""["2026-03-02",12.5]]""");
        ShouldBeSame(Read<ContributionCalculated>(json), rows);

        ShouldBeSame(Read<ContributionCalculated>($$"""
            {"organisation":"{{Oem}}","componentId":"{{Lens}}","region":"370200",
            "weeks":[{"week":"2026-03-02","gross":12.5,"net":10,"netQuantile90":11,"forecast":true}],
            "sources":[{"product":"HMD-1","path":["HMD-1"],"weeks":[{"week":"2026-03-02","quantity":12.5}]}]}
            """), rows);
    }

    [Fact]
    public void A_requirement_is_read_from_rows_and_from_objects()
    {
        var rows = new RequirementCalculated(Lens, Qingdao, [new RequiredWeek(Week(0), 40, 41.5m, 2, 0.75m, false)], [Oem]);
        var json = Stored.ToJson(rows);
        json.ShouldContain("""["2026-03-02",40,41.5,2,0.75,false]""");
        Read<RequirementCalculated>(json).Weeks.ShouldBe(rows.Weeks);

        Read<RequirementCalculated>($$"""
            {"componentId":"{{Lens}}","region":"370200","contributors":["{{Oem}}"],
            "weeks":[{"week":"2026-03-02","quantity":40,"quantile90":41.5,"contributors":2,"largestShare":0.75,"forecast":false}]}
            """).Weeks.ShouldBe(rows.Weeks);
    }

    static void ShouldBeSame(ContributionCalculated read, ContributionCalculated expected)
    {
        read.Weeks.ShouldBe(expected.Weeks);
        read.Sources.ShouldHaveSingleItem().Weeks.ShouldBe(expected.Sources[0].Weeks);
        read.Sources[0].Path.ShouldBe(expected.Sources[0].Path);
    }

    static T Read<T>(string json) => Stored.FromJson<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
