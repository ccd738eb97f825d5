using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Scorecards;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

public static class AskForCorrectiveActionDecider
{
    const int MaxQuarters = 8;

    // A current award, or what came of one, also where it was withdrawn since. A quote alone is no reason: it is read, not bought.
    const string Bought = """
        select (exists (
            select from mt_doc_sourcingrequest d
            where cast(d.data ->> 'organisation' as uuid) = ? and d.data -> 'awardedSuppliers' @> jsonb_build_array(?::text))
        or exists (
            select from mt_doc_deliverylog d
            where d.supplier_id = ? and (d.data -> 'award' ->> 'organisation')::uuid = ?))::text
        """;

    /// <param name="part">The component that is named; null where none is, and for one that is not known.</param>
    /// <param name="bought">Whether the OEM has awarded the supplier, or recorded deliveries of it.</param>
    /// <param name="open">How many actions of the two are open.</param>
    /// <exception cref="Rejected">Every fault by its field.</exception>
    public static object[] Decide(
        AskForCorrectiveAction c, Guid id, Guid oem, Part? part, bool bought, long open, DateTimeOffset now)
    {
        new Faults()
            .Within(c)
            .Require(bought, "supplierId", "has no award of yours, and delivered nothing to you")
            .Require(open < ActionRules.MaxOpen, "correctiveAction", $"you have {ActionRules.MaxOpen} open with this supplier; close one")
            .Require(c.ComponentId is null || Part.IsKnown(part), "componentId", $"no such component: {c.ComponentId}")
            .Require(
                c.Quarter is not { } day || Quarter.Latest(now, MaxQuarters).Any(quarter => quarter.From == day), "quarter",
                $"must be the first day of one of the latest {MaxQuarters} quarters")
            .RequireAhead(c.AnswerBy, "answerBy", now)
            .ThrowIfAny();
        return [new CorrectiveActionAsked(
            id, oem, c.SupplierId, c.Subject, c.Finding.Trim(), c.ComponentId, c.Quarter, c.AnswerBy, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/corrective-actions", (AskForCorrectiveAction c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var (own, supplier) = (command.Caller.Organisation, c.SupplierId);
                var action = work.Stream<CorrectiveAction>(command.NewId("corrective-action"));
                // One after another: two at once must not both be the last one that is allowed.
                work.Lock(NamedId.Of("corrective-actions", own.ToString("N"), supplier.ToString("N")));
                var part = c.ComponentId is { } component ? work.Document<Part>(component) : null;
                var bought = work.Ask(batch => HasBought(batch, own, supplier));
                var open = work.Ask(batch => batch.Query<CorrectiveAction>()
                    .Where(known => known.Organisation == own && known.SupplierId == supplier && known.Open).Count());
                await work.Load();
                return action.Append(Decide(c, action.Id, own, part?.Value, bought.Value is ["true"], open.Value, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);

    static Task<IReadOnlyList<string>> HasBought(IBatchedQuery batch, Guid oem, Guid supplier) =>
        batch.Query<string>(Bought, oem, $"{supplier}", supplier, oem);
}
