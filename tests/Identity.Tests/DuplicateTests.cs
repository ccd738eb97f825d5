using SupplyChain.Contracts;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Organisations;
using SupplyChain.TestKit;

using Registered = SupplyChain.Identity.Organisations.OrganisationRegistered;

namespace SupplyChain.Identity.Tests;

/// <summary>A company is entered once: what certainly is the same is refused, what may be the same is told to a person.</summary>
public sealed class DuplicateTests(IdentityService service)
{
    const string Uscc = "91350100M000100Y43", Elsewhere = "91370200M000100Y48";
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Id = RegisterOrganisationDecider.IdOf(Uscc), Other = Guid.NewGuid();
    static readonly Registered Joined = new(Id, "Optics Ltd", Uscc, [Role.Supplier], Now);

    HttpClient Admin => service.As(Guid.NewGuid(), "admin");

    [Theory]
    [InlineData("青岛光学有限公司", "青岛光学股份有限公司", 0.75)]
    [InlineData("Qingdao Optics Co., Ltd.", "ＱＩＮＧＤＡＯ　ＯＰＴＩＣＳ", 0.75)]
    [InlineData("Qingdao Optics", "Qingdao Optic", 0.68)]
    [InlineData("Qingdao Optics", "Shenzhen Batteries", 0.0)]
    [InlineData("公司", "Ltd", 0.0)]
    public void Names_are_compared_by_what_is_their_own(string one, string other, double likeness) =>
        Likeness.Of(one, Codes.Next(), other, Codes.Next()).ShouldBe(likeness, 0.06);

    [Fact]
    public void A_legal_body_is_known_by_its_code_whatever_it_is_called()
    {
        Likeness.Of("A", Uscc, "B", Elsewhere).ShouldBeGreaterThanOrEqualTo(Likeness.Same);
        Likeness.Of("A", "", "B", "").ShouldBeLessThan(Likeness.Candidate);
    }

    [Fact]
    public void One_certain_duplicate_is_refused_several_or_uncertain_ones_are_left_to_a_person()
    {
        object[] Decide(params PossibleDuplicate[] alike) =>
            RegisterOrganisationDecider.Decide(new("Optics Ltd", Uscc, [Role.Supplier]), null, Now, alike);

        Should.Throw<ServiceDefaults.Rejected>(() => Decide(new PossibleDuplicate(Other, 0.9), new PossibleDuplicate(Id, 0.6)));
        Decide(new PossibleDuplicate(Other, 0.9), new PossibleDuplicate(Id, 0.9)).Length.ShouldBe(2);
        Decide(new PossibleDuplicate(Other, 0.79)).Last().ShouldBeOfType<DuplicatesSuspected>().Candidates.Single().OrganisationId.ShouldBe(Other);
        Decide().ShouldBe([Joined], new ByJson());
    }

    [Fact]
    public void A_person_decides_on_what_was_found_alone()
    {
        object[] suspected = [Joined, new DuplicatesSuspected([new PossibleDuplicate(Other, 0.7)], Now)];
        Scenario.Given<Organisation>(suspected).When(o => DecideDuplicateDecider.Decide(new(Other, true), Id, o, Now)).Then(new DuplicateConfirmed(Other, Now));
        Scenario.Given<Organisation>(suspected).When(o => DecideDuplicateDecider.Decide(new(Other, false), Id, o, Now)).Then(new DuplicateDismissed(Other, Now));
        Scenario.Given<Organisation>(suspected).When(o => DecideDuplicateDecider.Decide(new(Guid.NewGuid(), true), Id, o, Now)).ThenRejected("duplicateOf");
        Scenario.Given<Organisation>([.. suspected, new DuplicateConfirmed(Other, Now)])
            .When(o => DecideDuplicateDecider.Decide(new(Other, true), Id, o, Now)).ThenNothing();
        Scenario.Given<Organisation>([.. suspected, new DuplicateConfirmed(Other, Now)])
            .When(o => SuspendOrganisationDecider.Decide(new ReinstateOrganisation("back"), Id, o, Now)).ThenRejected("organisation");
    }

    [Fact]
    public async Task Administrators_and_the_alliance_are_told_who_resembles_whom_and_the_organisation_is_not()
    {
        var name = $"Haidian {Guid.NewGuid():N}";
        var first = (await Admin.Accepted("/organisations", new RegisterOrganisation($"{name} Ltd", Codes.Next(), [Role.Oem]))).Id;
        var second = (await Admin.Accepted("/organisations", new RegisterOrganisation($"{name} 有限公司", Codes.Next(), [Role.Oem]))).Id;

        foreach (var may in new[] { Admin, service.As(Guid.NewGuid(), "alliance") })
            (await may.Get<OrganisationProfile>($"/organisations/{second}")).PossibleDuplicates!.Select(found => found.OrganisationId).ShouldContain(first);
        (await service.As(second, "oem").Get<OrganisationProfile>($"/organisations/{second}")).PossibleDuplicates.ShouldBeNull();

        (await Undecided()).ShouldBe([second]);

        (await service.As(second, "oem").Refused($"/organisations/{second}/duplicate", new DecideDuplicate(first, false))).Status.ShouldBe(403);
        await Admin.Accepted($"/organisations/{second}/duplicate", new DecideDuplicate(first, true));
        var merged = await Admin.Get<OrganisationProfile>($"/organisations/{second}");
        (merged.Suspended, merged.DuplicateOf).ShouldBe((true, first));
        (await Undecided()).ShouldBeEmpty();
        await service.Bus.Hear<Contracts.Identity.OrganisationSuspended>(e => e.OrganisationId == second);

        async Task<IEnumerable<Guid>> Undecided() =>
            (await Admin.Get<Page<OrganisationProfile>>($"/organisations?possibleDuplicate=true&search={Uri.EscapeDataString(name)}"))
                .Items.Select(organisation => organisation.Id);
    }

    [Fact]
    public async Task The_same_legal_body_is_not_entered_twice()
    {
        var code = Codes.Next();
        var elsewhere = $"91440300{code[8..17]}";
        await Admin.Accepted("/organisations", new RegisterOrganisation("First seat", code, [Role.Oem]));

        var (status, faults) = await Admin.Refused("/organisations", new RegisterOrganisation(
            "Moved", elsewhere + UnifiedSocialCreditCode.CheckCharacter(elsewhere), [Role.Oem]));

        (status, faults.Single().Field).ShouldBe((409, "uscc"));
    }

    sealed class ByJson : IEqualityComparer<object>
    {
        public new bool Equals(object? one, object? other) => System.Text.Json.JsonSerializer.Serialize(one) == System.Text.Json.JsonSerializer.Serialize(other);
        public int GetHashCode(object value) => 0;
    }
}
