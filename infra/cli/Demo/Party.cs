using System.Text;
using System.Text.Json;

using SupplyChain.Cli.Import;
using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Demo;

/// <summary>One organisation of the demo at the public gateway, as a program of its own would use it.</summary>
sealed class Party(DemoOrganisation organisation, string token, GatewayClient gateway)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => organisation.Name;
    public string Uscc => organisation.Uscc;
    public Guid Organisation => organisation.Id;
    public string Token => token;

    public static async Task<Party> EnterAsync(
        DemoOrganisation organisation, TokenSource tokens, GatewayClient gateway, CancellationToken cancel) =>
        new(organisation, await tokens.OfAsync(organisation, cancel), gateway);

    public Task<JsonElement> Query(string document, object variables, CancellationToken cancel) => Run(document, variables, cancel);

    /// <summary>
    /// Runs a mutation by its name; returns its payload. The same key is the same command, so a repetition changes nothing.
    /// </summary>
    public async Task<JsonElement> Command(string name, string selection, string key, object input, CancellationToken cancel)
    {
        var fields = JsonSerializer.SerializeToElement(input, JsonSerializerOptions.Web).EnumerateObject()
            .ToDictionary(field => field.Name, field => (object)field.Value);
        fields["clientMutationId"] = Contracts.NamedId.Of("demo", name, organisation.Uscc, key);
        var document =
            $"mutation ($input: {char.ToUpperInvariant(name[0])}{name[1..]}Input!) {{ {name}(input: $input) {{ {selection} }} }}";
        return (await Run(document, new { input = fields }, cancel)).GetProperty(name);
    }

    /// <summary>
    /// Retries while a service is unavailable. This is safe: queries change nothing, and commands are idempotent by their id.
    /// </summary>
    async Task<JsonElement> Run(string document, object variables, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return await gateway.RunAsync(document, variables, token, cancel);
            }
            catch (ServiceUnavailable) when (!deadline.IsCancellationRequested)
            {
                await Task.Delay(200, cancel);
            }
        }
    }

    /// <summary>
    /// Imports rows until all are accepted. A row may wait for a message of another service, such as a new part. Imports are
    /// idempotent.
    /// </summary>
    public async Task<int> Import(string kind, string csv, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        while (true)
        {
            using var rows = new MemoryStream(Encoding.UTF8.GetBytes(csv));
            try
            {
                var answer = await gateway.ImportAsync(
                    $"import/{kind}", rows, new Dictionary<string, string>(), asJob: false, token, cancel);
                var outcome = answer.Deserialize<ImportOutcome>(JsonSerializerOptions.Web)!;
                if (outcome.IsWhole) return outcome.Accepted;
                if (deadline.IsCancellationRequested) throw new Failure($"{Name}: {kind} were not accepted: {outcome.Errors[0]}");
            }
            catch (ServiceUnavailable) when (!deadline.IsCancellationRequested)
            {
                // The same rows again change only what is missing.
            }

            await Task.Delay(200, cancel);
        }
    }

    /// <summary>Repeats a query until the answer is complete, since messages between services take a moment.</summary>
    public async Task<JsonElement> Await(
        string what, string document, object variables, Func<JsonElement, bool> there, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        while (true)
        {
            var answer = await Query(document, variables, cancel);
            if (there(answer)) return answer;
            if (deadline.IsCancellationRequested)
                throw new Failure($"{what}: not so within {Patience.TotalSeconds} s; the last answer was {answer}");
            await Task.Delay(100, cancel);
        }
    }
}
