using Marten;

using SupplyChain.Contracts;
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

    static Task<Receipt> DeclareAsync(DeclareQualification c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var caller = command.Caller.Organisation;
            var qualification = work.Stream<SupplierQualification>(SupplierQualification.IdOf(caller, c.ComponentId));
            var supplier = work.Document<Supplier>(caller);
            var part = work.Document<Part>(c.ComponentId);
            await work.Load();
            return qualification.Append(Decide(c, qualification.State, supplier.Value, part.Value, command.At));
        }, cancel);
}
