using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Suppliers;

public static class RegisterSupplierDecider
{
    /// <param name="codeIsTaken">Whether another supplier, that is not suspended, has the same code from before codes were checked.</param>
    public static object[] Decide(RegisterSupplier c, Supplier? supplier, bool codeIsTaken, Guid caller, DateTimeOffset now)
    {
        new Faults()
            .Within(c)
            .RequireDistinct(c.Sites, c.Certificates)
            .RequireRegions(c.Sites, supplier)
            .ThrowIfAny();
        if (supplier is { Suspended: true }) throw Rejected.Forbidden("the organisation is suspended");
        if (codeIsTaken) throw Rejected.Conflict("uscc", "belongs to another supplier");

        return supplier?.Uscc is null ? [new SupplierRegistered(caller, c.Name.Trim(), c.Uscc, c.Sites, now, c.Certificates)]
            : supplier.IsDescribedAs(c.Name, c.Sites, c.Certificates) && supplier.Uscc == c.Uscc ? []
            : throw Rejected.Conflict("supplier", "is registered already; revise it");
    }

    /// <summary>The command under the name and the code that the organisation is registered with: nobody takes another's.</summary>
    public static RegisterSupplier AsRegistered(RegisterSupplier c, Caller caller)
    {
        if (caller.Uscc is null) throw Rejected.Forbidden("the token does not say under which code the organisation is registered");
        // What was sent is checked too, though the name is replaced.
        new Faults().Within(c).ThrowIfAny();
        if (c.Uscc != caller.Uscc)
            throw Rejected.Conflict("uscc", "is not the code that your organisation is registered with");
        return c with { Name = caller.Name ?? c.Name };
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/suppliers", Register).RequireAnyRole(Roles.Supplier);

    static Task<Contracts.Receipt> Register(RegisterSupplier c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.Decide(command, async work =>
        {
            var caller = command.Caller.Organisation;
            var registered = AsRegistered(c, command.Caller);
            var supplier = work.Stream<Supplier>(caller);
            var codeIsTaken = work.Ask(batch => batch.Query<Supplier>()
                .Any(other => other.Uscc == registered.Uscc && other.Id != caller && !other.Suspended));
            await work.Load();
            return supplier.Append(Decide(registered, supplier.State, codeIsTaken.Value, caller, command.At));
        }, cancel);
}
