using SupplyChain.Console.Api;
using SupplyChain.Console.People;

namespace SupplyChain.Console.Organisations;

/// <summary>What administrators ask and do about the organisations of the platform.</summary>
static class OrganisationOperations
{
    public static readonly Operation<OrganisationListAnswer> List =
        Operation.Of<OrganisationListAnswer>("Organisations/OrganisationList.graphql");
    public static readonly Operation<OrganisationViewAnswer> View =
        Operation.Of<OrganisationViewAnswer>("Organisations/OrganisationView.graphql");
    public static readonly Operation<RegisterAnswer> Register = Operation.Of<RegisterAnswer>("Organisations/RegisterOrganisation.graphql");
    public static readonly Operation<SuspendAnswer> Suspend = Operation.Of<SuspendAnswer>("Organisations/SuspendOrganisation.graphql");
    public static readonly Operation<ReinstateAnswer> Reinstate =
        Operation.Of<ReinstateAnswer>("Organisations/ReinstateOrganisation.graphql");
    public static readonly Operation<GrantAnswer> Grant = Operation.Of<GrantAnswer>("Organisations/GrantRole.graphql");
    public static readonly Operation<WithdrawAnswer> Withdraw = Operation.Of<WithdrawAnswer>("Organisations/WithdrawRole.graphql");
    public static readonly Operation<DuplicateAnswer> Decide = Operation.Of<DuplicateAnswer>("Organisations/DecideDuplicate.graphql");
}

public sealed record OrganisationListAnswer(OrganisationListAnswer.Connection? Organisations)
{
    public sealed record Connection(IReadOnlyList<Row> Nodes, PageInfo PageInfo);

    public sealed record Row(
        Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended, IReadOnlyList<Alike>? PossibleDuplicates);

    public sealed record Alike(double Likeness);
}

public sealed record OrganisationViewAnswer(OrganisationViewAnswer.Shown? Organisation)
{
    public sealed record Shown(
        Guid Id, string Name, string Uscc, IReadOnlyList<Role> Roles, bool Suspended,
        IReadOnlyList<Alike>? PossibleDuplicates, Other? DuplicateOfNamed);

    /// <param name="Likeness">0.5 to 1.</param>
    public sealed record Alike(Guid OrganisationId, double Likeness, Named? Organisation);

    public sealed record Other(Guid Id, string Name);
}

public sealed record OrganisationDone(Identified? Organisation);

public sealed record RegisterAnswer(OrganisationDone? RegisterOrganisation);

public sealed record SuspendAnswer(OrganisationDone? SuspendOrganisation);

public sealed record ReinstateAnswer(OrganisationDone? ReinstateOrganisation);

public sealed record GrantAnswer(OrganisationDone? GrantRole);

public sealed record WithdrawAnswer(OrganisationDone? WithdrawRole);

public sealed record DuplicateAnswer(OrganisationDone? DecideDuplicate);
