using Marten;

using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>Keeps the lines of imported bills that wait for a person, in the list that a person settles.</summary>
public static class OpenLines
{
    /// <summary>Of an organisation; further ones are told in the report of the import alone.</summary>
    const int MostOpen = 10_000;
    const int MostTogether = 500;

    /// <summary>Each line once, whatever bills name it; one that is there already stays as it is.</summary>
    public static async Task Keep(IReadOnlyList<MatchedBill> bills, Command command, IDocumentStore store, CancellationToken cancel)
    {
        var organisation = command.Caller.Organisation;
        var open = bills
            .SelectMany(bill => bill.Open.Select(line => (Id: BillLine.IdOf(organisation, line), Line: line, bill.Command.Bill)))
            .DistinctBy(line => line.Id).ToList();
        foreach (var lines in open.Chunk(MostTogether))
        {
            // A batch that is repeated may leave other lines open than before.
            var id = NamedId.Of("open-lines", [command.Id.ToString("N"), .. lines.Select(line => $"{line.Id:N}")]);
            await store.Decide(command.ForRow(id, digest: id), async work =>
            {
                var streams = lines.Select(line => work.Stream<BillLine>(line.Id)).ToList();
                var waiting = work.Ask(batch => batch.Query<BillLine>()
                    .Where(line => line.Organisation == organisation && !line.Settled).Count());
                await work.Load();
                var left = MostOpen - waiting.Value;
                foreach (var (stream, (line, written, bill)) in streams.Zip(lines))
                    if (stream.State is null && left-- > 0)
                        stream.Append([new BillLineLeftOpen(
                            line, organisation, written, bill.Product.Trim(), bill.Revision.Trim(), command.At)]);
                return new Receipt(id, 0, []);
            }, cancel);
        }
    }
}
