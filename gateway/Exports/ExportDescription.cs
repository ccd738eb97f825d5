using System.Text.Json.Nodes;

using GraphQL.Types;

using Microsoft.OpenApi;

using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Exports;

/// <summary>The OpenAPI document of the exports: <c>/openapi/exports.json</c>.</summary>
static class ExportDescription
{
    const string Name = "exports";

    public static void AddExportDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.ShouldInclude = endpoint => endpoint.GroupName == Name;
        document.AddDocumentTransformer((all, _, _) =>
        {
            all.Info = new OpenApiInfo { Title = "Exports of lists", Version = "1" };
            all.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, ExportList list, string type) => endpoint
        .WithGroupName(Name).WithTags(Name).WithName($"export-{list.Name}-{ExportEndpoint.ExtensionOf(type)}")
        .WithSummary($"The list {list.Name} as {ExportEndpoint.ExtensionOf(type)}. A row is {list.Row.English}.")
        .Produces(StatusCodes.Status200OK)
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422).ProducesProblem(429)
        .ProducesProblem(503)
        .AddOpenApiOperationTransformer((operation, context, _) =>
        {
            var schema = context.ApplicationServices.GetRequiredService<ISchema>();
            var document = ExportDocument.Of(list, schema);
            var roles = schema.Query!.Fields.Find(list.Field)!.Permission()?.Roles ?? [];
            operation.Description =
                (roles.Count == 0 ? "" : $"Roles: {string.Join(", ", roles)}. ")
                + $"Columns: {string.Join(", ", document.Headers().Select(header => header.English))}.";
            operation.Parameters = [.. document.Filters.Select(ParameterOf), Language()];
            operation.Responses!["200"] = new OpenApiResponse
            {
                Description = "The file.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [type] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                },
            };
            return Task.CompletedTask;
        });

    static OpenApiParameter ParameterOf(ExportFilter filter)
    {
        var value = new OpenApiSchema { Type = JsonSchemaType.String };
        if (filter.Choices is { Count: > 0 } choices) value.Enum = [.. choices.Select(choice => JsonValue.Create(choice))];
        return new OpenApiParameter
        {
            Name = filter.Name,
            In = ParameterLocation.Query,
            Required = filter.IsRequired,
            Description = filter.Description,
            Schema = filter.IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
        };
    }

    static OpenApiParameter Language() => new OpenApiParameter
    {
        Name = ExportRequest.LanguageParameter,
        In = ParameterLocation.Query,
        Description = "zh or en: the language of headers and reasons. By default that of Accept-Language.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
