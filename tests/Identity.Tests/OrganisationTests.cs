using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Identity.Api;
using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Organisations;
using SupplyChain.TestKit;

using Registered = SupplyChain.Identity.Organisations.OrganisationRegistered;
using Reinstated = SupplyChain.Identity.Organisations.OrganisationReinstated;
using RoleGranted = SupplyChain.Identity.Organisations.RoleGranted;
using RoleWithdrawn = SupplyChain.Identity.Organisations.RoleWithdrawn;
using Suspended = SupplyChain.Identity.Organisations.OrganisationSuspended;

namespace SupplyChain.Identity.Tests;

public sealed class OrganisationTests
{
    const string Uscc = "91350100M000100Y43";
    static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Id = RegisterOrganisationDecider.IdOf(Uscc);
    static readonly Registered Joined = new(Id, "Optics Ltd", Uscc, [Role.Supplier], Now);

    [Fact]
    public void An_organisation_joins_with_its_roles() => Scenario.Given<Organisation>()
        .When(o => RegisterOrganisationDecider.Decide(new("Optics Ltd", Uscc, [Role.Supplier]), o, Now)).Then(Joined);

    [Theory]
    [InlineData("", Uscc, "name")]
    [InlineData("Optics Ltd", "91350100M000100Y44", "uscc")]
    [InlineData("Optics Ltd", "91350100M000100Y4", "uscc")]
    [InlineData("Optics Ltd", "91350100I000100Y43", "uscc")]
    public void A_bad_name_or_code_is_refused_by_field(string name, string uscc, string field) => Scenario.Given<Organisation>()
        .When(o => RegisterOrganisationDecider.Decide(new(name, uscc, [Role.Supplier]), o, Now)).ThenRejected(field);

    [Fact]
    public void No_role_and_a_doubled_role_are_refused()
    {
        Scenario.Given<Organisation>().When(o => RegisterOrganisationDecider.Decide(new("A", Uscc, []), o, Now)).ThenRejected("roles");
        Scenario.Given<Organisation>().When(o => RegisterOrganisationDecider.Decide(new("A", Uscc, [Role.Oem, Role.Oem]), o, Now)).ThenRejected("roles");
    }

    [Fact]
    public void A_code_is_registered_once() => Scenario.Given<Organisation>(Joined)
        .When(o => RegisterOrganisationDecider.Decide(new("Another", Uscc, [Role.Oem]), o, Now)).ThenRejected("uscc");

    [Fact]
    public void Suspending_twice_is_one_suspension()
    {
        Scenario.Given<Organisation>(Joined).When(o => SuspendOrganisationDecider.Decide(new SuspendOrganisation("fraud"), Id, o, Now))
            .Then(new Suspended("fraud", Now));
        Scenario.Given<Organisation>(Joined, new Suspended("fraud", Now))
            .When(o => SuspendOrganisationDecider.Decide(new SuspendOrganisation("again"), Id, o, Now)).ThenNothing();
        Scenario.Given<Organisation>(Joined, new Suspended("fraud", Now))
            .When(o => SuspendOrganisationDecider.Decide(new ReinstateOrganisation("cleared"), Id, o, Now))
            .Then(new Reinstated("cleared", Now));
        Scenario.Given<Organisation>(Joined).When(o => SuspendOrganisationDecider.Decide(new SuspendOrganisation(" "), Id, o, Now)).ThenRejected("reason");
    }

    [Fact]
    public void The_last_role_stays()
    {
        Scenario.Given<Organisation>(Joined).When(o => GrantRoleDecider.Decide(new WithdrawRole(Role.Supplier), Id, o, Now)).ThenRejected("role");
        Scenario.Given<Organisation>(Joined).When(o => GrantRoleDecider.Decide(new GrantRole(Role.Oem), Id, o, Now)).Then(new RoleGranted(Role.Oem, Now));
        Scenario.Given<Organisation>(Joined).When(o => GrantRoleDecider.Decide(new GrantRole(Role.Supplier), Id, o, Now)).ThenNothing();
        Scenario.Given<Organisation>(Joined, new RoleGranted(Role.Oem, Now))
            .When(o => GrantRoleDecider.Decide(new WithdrawRole(Role.Supplier), Id, o, Now)).Then(new RoleWithdrawn(Role.Supplier, Now));
    }

    [Fact]
    public void A_suspended_organisation_gets_no_client() => Scenario.Given<Organisation>(Joined, new Suspended("fraud", Now))
        .When(o => IssueApiClientDecider.Decide(new("planning"), "client-1", Id, o, Now)).ThenRejected("organisation");

    [Fact]
    public void Clients_are_limited()
    {
        var full = new object[] { Joined }.Concat(Enumerable.Range(0, Organisation.MaxClients).Select(i => new ApiClientIssued($"c{i}", "x", Now)));
        Scenario.Given<Organisation>([.. full]).When(o => IssueApiClientDecider.Decide(new("one more"), "c", Id, o, Now)).ThenRejected("organisation");
    }
}
