using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Suppliers;

public static class RegisterSupplierDecider
{
    /// <param name="codeIsTaken">Whether another supplier has the same code.</param>
    public static object[] Decide(RegisterSupplier c, Supplier? supplier, bool codeIsTaken, Guid caller, DateTimeOffset now)
    {
        new Faults()
            .Within(c)
            .RequireDistinct(c.Sites, c.Certificates)
            .ThrowIfAny();
        if (supplier is { Suspended: true }) throw Rejected.Forbidden("the organisation is suspended");
        if (codeIsTaken) throw Rejected.Conflict("uscc", "belongs to another supplier");

        return supplier?.Uscc is null ? [new SupplierRegistered(caller, c.Name.Trim(), c.Uscc, c.Sites, now, c.Certificates)]
            : supplier.IsDescribedAs(c.Name, c.Sites, c.Certificates) && supplier.Uscc == c.Uscc ? []
            : throw Rejected.Conflict("supplier", "is registered already; revise it");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/suppliers", Register).RequireAnyRole(Roles.Supplier);

    static Task<Contracts.Receipt> Register(RegisterSupplier c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var caller = command.Caller.Organisation;
            var supplier = work.Stream<Supplier>(caller);
            var codeIsTaken = work.Ask(batch => batch.Query<Supplier>().Any(other => other.Uscc == c.Uscc && other.Id != caller));
            await work.Load();
            return supplier.Append(Decide(c, supplier.State, codeIsTaken.Value, caller, command.At));
        }, cancel);
}
