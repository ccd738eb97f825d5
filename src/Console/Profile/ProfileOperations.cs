using SupplyChain.Console.Api;
using SupplyChain.Console.Suppliers;

namespace SupplyChain.Console.Profile;

/// <summary>What a supplier asks and states about itself.</summary>
static class ProfileOperations
{
    public static readonly Operation<ProfileAnswer> View = Operation.Of<ProfileAnswer>("Profile/ProfileView.graphql");
    public static readonly Operation<RegisterSupplierAnswer> Register =
        Operation.Of<RegisterSupplierAnswer>("Profile/RegisterSupplier.graphql");
    public static readonly Operation<ReviseSupplierAnswer> Revise = Operation.Of<ReviseSupplierAnswer>("Profile/ReviseSupplier.graphql");
}

/// <param name="Supplier">Null until the organisation has registered as a supplier.</param>
public sealed record ProfileAnswer(ProfileAnswer.Organisation? Viewer, SupplierShown? Supplier)
{
    public sealed record Organisation(string Name, string Uscc);
}

public sealed record RegisterSupplierAnswer(SupplierDone? RegisterSupplier);

public sealed record ReviseSupplierAnswer(SupplierDone? ReviseSupplier);

public sealed record SupplierDone(Identified? Supplier);
