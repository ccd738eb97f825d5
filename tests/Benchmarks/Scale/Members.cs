using System.Diagnostics;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>An organisation of the region at the public gateway; it signs in again before its token runs out.</summary>
sealed class Member(RunningPlatform platform, ApiClient credentials)
{
    static readonly TimeSpan TokenAge = TimeSpan.FromMinutes(20);

    readonly Stopwatch age = new();
    GraphClient? client;

    public Guid Organisation => credentials.Organisation;
    public string Uscc => credentials.Uscc;

    public static async Task<Member> JoinAsync(RunningPlatform platform, string name, string role) =>
        new(platform, await platform.RegisterAsync(name, role));

    public async Task<GraphClient> ClientAsync()
    {
        if (client is not null && age.Elapsed < TokenAge) return client;
        client = await platform.SignInAsync(credentials);
        age.Restart();
        return client;
    }

    /// <summary>Imports a file; returns how many of its rows were accepted. A service that was away is asked once more.</summary>
    public async Task<int> ImportAsync(string kind, string csv)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await (await ClientAsync()).Import(kind, csv);
            if (answer.TryGetProperty("accepted", out var accepted))
            {
                if (answer.GetProperty("rejected").GetInt32() + answer.GetProperty("failed").GetInt32() > 0)
                    Console.WriteLine(
                        $"  {kind}: {answer.GetProperty("rejected")} rows were refused and {answer.GetProperty("failed")} failed, "
                        + $"the first: {answer.GetProperty("errors")[0]}");
                return accepted.GetInt32();
            }
            if (attempt == 2) throw new HttpRequestException($"import of {kind}: {answer}");
        }
    }
}

/// <summary>Everyone who takes part; the last supplier and the last OEM are for warming up.</summary>
sealed record Members(IReadOnlyList<Member> Suppliers, IReadOnlyList<Member> Oems, Member Alliance)
{
    const int AtATime = 4;

    public static async Task<Members> JoinAsync(RunningPlatform platform, RegionSize size)
    {
        var oems = await All(size.Oems + 1, i => Member.JoinAsync(platform, $"Scale OEM {i} (synthetic)", "oem"));
        var suppliers = await All(size.Suppliers + 1, async i =>
        {
            var name = $"Scale supplier {i} (synthetic)";
            var supplier = await Member.JoinAsync(platform, name, "supplier");
            var sites = new[] { new { name = "Works", region = RegionSize.Regions[i % 2], kind = "FACTORY" } };
            // SupplierMatching hears of an organisation a moment after Identity registered it.
            await Eventually.Holds(async () => await (await supplier.ClientAsync()).Mutate(
                "registerSupplier", new { name, uscc = supplier.Uscc, sites }, "clientMutationId"));
            return supplier;
        });
        return new Members(suppliers, oems, await Member.JoinAsync(platform, "Scale alliance (synthetic)", "alliance"));
    }

    static async Task<IReadOnlyList<Member>> All(int count, Func<int, Task<Member>> join)
    {
        var members = new Member[count];
        await Parallel.ForAsync(
            0, count, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (i, _) => members[i] = await join(i));
        return members;
    }
}
