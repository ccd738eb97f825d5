using System.Reflection;

using SupplyChain.TestKit;

namespace SupplyChain.Contracts.Tests;

public sealed class ContractFormTests
{
    static readonly IReadOnlyList<Type> Contracts = [.. typeof(ListenedByAttribute).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<ListenedByAttribute>() is not null)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    [Fact]
    public void Contracts_keep_their_form() => Snapshot.Matches("contracts.txt", JsonForms.RoundTripped(Contracts));

    [Fact]
    public void No_contract_carries_a_price_or_an_organisations_name_to_those_who_may_not_know_it() =>
        Contracts.Where(type => type.Namespace != "SupplyChain.Contracts.Identity")
            .SelectMany(type => AsyncApi.FieldsOf(type).Select(field => $"{type.Name}.{field}"))
            .ShouldAllBe(path => !path.Contains("price", StringComparison.OrdinalIgnoreCase)
                && !path.Contains("currency", StringComparison.OrdinalIgnoreCase)
                && !path.EndsWith("organisationName", StringComparison.OrdinalIgnoreCase)
                && !path.EndsWith("supplierName", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_committed_AsyncAPI_document_describes_the_contracts() =>
        Snapshot.FileMatches(Path.Combine(Repository.Root, "docs", "events", "asyncapi.json"), AsyncApi.Describe(Contracts));

    [Fact]
    public void Every_reference_of_the_document_resolves_and_every_message_has_a_sender_and_its_listeners()
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(AsyncApi.Describe(Contracts))!;
        foreach (var reference in AsyncApi.ReferencesIn(document)) AsyncApi.Resolve(document, reference).ShouldNotBeNull(reference);

        document["asyncapi"]!.GetValue<string>().ShouldBe("3.0.0");
        document["channels"]!.AsObject().Count.ShouldBe(Contracts.Count);
        var operations = document["operations"]!.AsObject();
        foreach (var contract in Contracts)
        {
            operations.Count(o => o.Key.EndsWith($".send.{contract.Name}", StringComparison.Ordinal)).ShouldBe(AsyncApi.SendersOf(contract).Count);
            operations.Count(o => o.Key.EndsWith($".receive.{contract.Name}", StringComparison.Ordinal))
                .ShouldBe(contract.GetCustomAttribute<ListenedByAttribute>()!.Services.Count);
        }
    }
}
