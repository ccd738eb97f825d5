using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary>The demo's organisations, registered and signed in.</summary>
sealed record Players(IReadOnlyList<Party> Oems, IReadOnlyList<Party> Suppliers, Party Operator, Party Alliance)
{
    public static async Task<Players> EnterAsync(TokenSource tokens, GatewayClient gateway, CancellationToken cancel)
    {
        async Task<IReadOnlyList<Party>> All(IEnumerable<DemoOrganisation> organisations)
        {
            var parties = new List<Party>();
            foreach (var organisation in organisations) parties.Add(await Party.EnterAsync(organisation, tokens, gateway, cancel));
            return parties;
        }

        return new Players(
            await All(Cast.Oems), await All(Cast.Suppliers),
            await Party.EnterAsync(Cast.Operator, tokens, gateway, cancel), await Party.EnterAsync(Cast.Alliance, tokens, gateway, cancel));
    }
}
