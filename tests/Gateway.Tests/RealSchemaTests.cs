using System.Text.Json;

using GraphQL;
using GraphQL.Types;

using Microsoft.Extensions.DependencyInjection;

namespace SupplyChain.Gateway.Tests;

/// <summary>The schema that the gateway really serves.</summary>
public sealed class RealSchemaTests(TestGateway gateway)
{
    /// <summary>All that an anonymous caller may ask for.</summary>
    static readonly string[] Open = ["Query.platform", "Platform.version"];

    [Fact]
    public void The_committed_schema_is_the_one_that_is_served()
    {
        var committed = File.ReadAllText(Path.Combine(Repository(), "gateway", "schema.graphql"));

        Sdl.OfGateway().ShouldBe(committed, "refresh gateway/schema.graphql with ./dev sdl, and read its diff");
    }

    [Fact]
    public async Task An_anonymous_caller_is_denied_every_field_but_the_open_ones()
    {
        // There are more fields than one address may ask for at once.
        await using var real = gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Limits:RequestBurst", "1000000"));
        var anonymous = real.CreateClient();
        var schema = real.Services.GetRequiredService<ISchema>();
        var asked = 0;
        foreach (var (path, document) in Fields(schema))
        {
            var answer = await Ask(anonymous, document);
            asked++;
            if (Open.Contains(path)) answer.Errors().ShouldBeEmpty(path);
            else answer.Errors().ShouldAllBe(error => error.StartsWith("UNAUTHENTICATED "), path);
            if (!Open.Contains(path)) answer.TryGetProperty("data", out _).ShouldBeFalse(path);
        }

        asked.ShouldBe(schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__")).Sum(type => type.Fields.Count));
    }

    /// <summary>Ids without an object beside them, and why.</summary>
    static readonly Dictionary<string, string> BareIds = new()
    {
        ["Component.askedAs"] = "another id of the component itself",
        ["Booking.pilotRunId"] = "a supplier's part of a gap closure, which is beside it",
        ["Run.pilotRunId"] = "a supplier's part of a gap closure, which is beside it",
        ["CalendarEntry.outageId"] = "for endOutage; the entry is the outage",
        ["DeactivateWebhookPayload.webhookId"] = "the webhook is gone",
        ["DeclareOutagePayload.outageId"] = "for endOutage; the line's calendar shows the outage",
        ["EndSessionPayload.sessionId"] = "the session is over",
        ["GapCause.messageId"] = "of an event in its service",
        ["Notice.noticeId"] = "of the notice itself",
        ["Notice.subjectId"] = "of any kind; the object is beside it",
        ["PersonSession.sessionId"] = "of the session itself",
        ["RevokeInvitationPayload.invitationId"] = "the invitation is gone",
        ["SetAsideItem.subject"] = "of something of the service that set it aside, of any kind",
        ["Charge.eventId"] = "for the query event",
        ["ShortWeek.capacityGroupIds"] = "the supplier's own groups",
        ["TimelineEntry.causedBy"] = "of an event in its service",
        ["WebhookDelivery.noticeId"] = "what the receiver was sent as webhook-id",
        ["WebhookDelivery.subjectId"] = "of any kind; the receiver asks for it",
        ["Event.eventId"] = "its own",
        ["Event.causeId"] = "causedBy is what it names",
        ["Event.objectId"] = "of any kind",
        ["Event.commandId"] = "chosen by who gave the command",
        ["AuditTrailEntry.eventId"] = "for the query event",
        ["AuditTrailEntry.objectId"] = "of any kind",
        ["AuditTrailEntry.commandId"] = "chosen by who gave the command",
    };

    [Fact]
    public void Beside_every_id_stands_what_it_names_and_one_name_names_organisations()
    {
        using var real = gateway.WithRealSchema();
        var types = real.Services.GetRequiredService<ISchema>().AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__")).ToList();
        var ids = types
            .SelectMany(type => type.Fields, (type, field) => (Type: type, Field: field, Path: $"{type.Name}.{field.Name}"))
            .Where(each => each.Field.ResolvedType!.GetNamedType() is IdGraphType && each.Field.DeprecationReason is null)
            .Where(each => each.Field.Name is not ("id" or "clientMutationId"))
            .ToList();

        ids.Count.ShouldBeGreaterThan(60);
        ids.Where(each => !IsBeside(each.Type, each.Field.Name)).Select(each => each.Path).ShouldBe(BareIds.Keys, ignoreOrder: true);
        ids.Where(each => each.Field.Name.EndsWith("rganisation", StringComparison.Ordinal)).Select(each => each.Path).ShouldBeEmpty();
        types.SelectMany(type => type.Fields).Where(field => field.Name is "organisation" && field.ResolvedType!.GetNamedType() is IdGraphType)
            .ShouldAllBe(field => field.DeprecationReason == "Use organisationId.");
    }

    /// <summary><c>line</c> beside <c>lineId</c>, <c>components</c> beside <c>componentIds</c>, <c>operatorNamed</c> beside <c>operator</c>.</summary>
    static bool IsBeside(IObjectGraphType type, string id)
    {
        var bare = id.EndsWith("Id", StringComparison.Ordinal) ? id[..^2] : id.EndsWith("Ids", StringComparison.Ordinal) ? $"{id[..^3]}s" : id;
        return type.Fields.Any(field => (field.Name == bare || field.Name == $"{bare}Named") && field.ResolvedType!.GetNamedType() is IComplexGraphType);
    }

    /// <summary>No query looks these up by their ids. Each id is one that no object of another type has.</summary>
    static readonly string[] NotLookedUp =
    [
        "ActualDemand", "AnnouncedDispatch", "Capacity", "Charge", "ComponentAlias", "ComponentForecast", "ComponentMerger", "ComponentMergerSuggestion", "ControlLoss", "CrossReference", "DemandEffect", "Forecast", "ForecastAdjustments", "GaugeStudy", "ManufacturerClaim", "ManufacturerMerger", "MergerSuggestion",
        "NamedOrganisation", "RecordedReceipt", "SetAsideItem", "SourcingQuestion", "WaitlistPlace",
    ];

    /// <summary>Clients keep by it whatever has an <c>id</c>: that of another object would overwrite the object.</summary>
    [Fact]
    public void Only_an_object_of_its_own_has_an_id_and_what_is_looked_up_by_it_is_a_node()
    {
        using var real = gateway.WithRealSchema();
        var schema = real.Services.GetRequiredService<ISchema>();
        var withId = schema.AllTypes.OfType<IObjectGraphType>().Where(type => type.Fields.Any(field => field is { Name: "id" } && field.ResolvedType!.GetNamedType() is IdGraphType)).ToList();

        withId.Where(type => type.ResolvedInterfaces.Count == 0).Select(type => type.Name).ShouldBe(NotLookedUp, ignoreOrder: true);
        schema.Query.Fields.Where(field => field.Arguments?.Find("id") is not null && field.DeprecationReason is null)
            .Select(field => field.ResolvedType!.GetNamedType()).OfType<IObjectGraphType>()
            .Where(type => withId.Contains(type)).ShouldAllBe(type => type.ResolvedInterfaces.Any(node => node.Name == "Node"));
    }

    /// <summary>Subscriptions are answered as a stream only; that of a caller who is denied ends with the denial.</summary>
    static async Task<JsonElement> Ask(HttpClient client, string document)
    {
        if (!document.StartsWith("subscription", StringComparison.Ordinal)) return await client.Graph(document);
        using var response = await client.PostGraph(document, accept: "text/event-stream");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        return JsonSerializer.Deserialize<JsonElement>(lines.First(line => line.StartsWith("data: {", StringComparison.Ordinal))["data: ".Length..]);
    }

    /// <summary>A document for each field, asked for where its type can be reached.</summary>
    static IEnumerable<(string Path, string Document)> Fields(ISchema schema)
    {
        var waiting = new Queue<(IObjectGraphType Type, Func<string, string> Wrap)>();
        var seen = new HashSet<string>();
        Visit(schema.Query, selection => $"query {{ {selection} }}");
        Visit(schema.Mutation, selection => $"mutation {{ {selection} }}");
        Visit(schema.Subscription, selection => $"subscription {{ {selection} }}");
        while (waiting.TryDequeue(out var next))
        {
            foreach (var field in next.Type.Fields)
            {
                var named = field.ResolvedType!.GetNamedType();
                yield return ($"{next.Type.Name}.{field.Name}", next.Wrap(named is IObjectGraphType ? $"{field.Name} {{ __typename }}" : field.Name));
                Visit(named as IObjectGraphType, selection => next.Wrap($"{field.Name} {{ {selection} }}"));
            }
        }

        void Visit(IObjectGraphType? type, Func<string, string> wrap)
        {
            if (type is not null && seen.Add(type.Name)) waiting.Enqueue((type, wrap));
        }
    }

    static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SupplyChain.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
