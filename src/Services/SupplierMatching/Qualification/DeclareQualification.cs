using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Qualification;

public static class DeclareQualificationDecider
{
    public static object[] Decide(
        DeclareQualification c, SupplierQualification? qualification, Supplier? supplier, Part? part, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        new Faults().Require(Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}").ThrowIfAny();
        return Declare(supplier!.Id, c.ComponentId, qualification, now);
    }

    /// <summary>The beginning of a qualification, whatever leads to it; nothing where it has begun.</summary>
    public static object[] Declare(Guid supplier, Guid component, SupplierQualification? qualification, DateTimeOffset now) =>
        qualification is null ? [new QualificationDeclared(supplier, component, now)] : [];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/qualifications", DeclareAsync).RequireAnyRole(Roles.Supplier);

    static async Task<Contracts.Receipt> DeclareAsync(DeclareQualification c, Command command, IDocumentStore store, CancellationToken cancel)
    {
        var caller = command.Caller.Organisation;
        await using var session = store.QuerySession();
        var supplier = await session.LoadAsync<Supplier>(caller, cancel);
        var part = await session.LoadAsync<Part>(c.ComponentId, cancel);
        return await store.Handle<SupplierQualification>(
            command, SupplierQualification.IdOf(caller, c.ComponentId),
            qualification => Decide(c, qualification, supplier, part, command.At), cancel);
    }
}
