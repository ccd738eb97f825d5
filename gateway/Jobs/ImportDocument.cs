using Microsoft.OpenApi;

using SupplyChain.Gateway.Import;

namespace SupplyChain.Gateway.Jobs;

/// <summary>The OpenAPI document of the imports, for tools that generate clients: <c>/openapi/imports.json</c>.</summary>
static class ImportDocument
{
    const string Name = "imports";

    static readonly (string Name, JsonSchemaType Type, string Description)[] How =
    [
        ("mapping", JsonSchemaType.String,
            "A mapping as JSON, or the name of one that comes with the gateway. By default columns are recognised by their names."),
        ("encoding", JsonSchemaType.String, "utf-8, utf-16 or gb18030. By default it is recognised."),
        ("separator", JsonSchemaType.String, "comma, semicolon or tab. By default it is recognised."),
        ("sheet", JsonSchemaType.String, "The worksheet of a workbook. By default the first one with a header."),
        ("dryRun", JsonSchemaType.Boolean, "Whether the file is only read and checked: nothing is written."),
        ("from", JsonSchemaType.String,
            "The id of a job of the organisation that has ended, of the same kind: without a file the job's file is imported, as a job, "
            + "and read as it was where nothing else is said. With a file its mapping alone is taken."),
    ];

    public static void AddImportDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.DescribeJson();
        document.AddDocumentTransformer((all, _, _) =>
        {
            all.Info = new OpenApiInfo { Title = "Imports of files", Version = "1" };
            all.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void Map(WebApplication app) => app.MapOpenApi($"/openapi/{{documentName}}.json");

    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, ImportKind kind) => endpoint
        .WithName($"import-{kind.Name}").WithTags(Name).WithSummary($"Imports a file of {kind.Name}.")
        .WithDescription(
            $"Roles: {string.Join(", ", kind.Roles)}. Columns: {string.Join(", ", kind.Columns.Select(Described))}. A large file, "
            + "and any with the header 'Prefer: respond-async', becomes a job.")
        .Produces<ImportReport>().Produces<ImportJob>(StatusCodes.Status202Accepted)
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413)
        .ProducesProblem(415).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. How.Select(parameter => new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Query,
                Description = parameter.Description,
                Schema = new OpenApiSchema { Type = parameter.Type },
            })];
            operation.RequestBody = new OpenApiRequestBody { Content = Contents() };
            return Task.CompletedTask;
        });

    static string Described(Column column) => column.IsRequired ? $"{column.Name} (required)" : column.Name;

    static Dictionary<string, OpenApiMediaType> Contents()
    {
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var fields = new Dictionary<string, IOpenApiSchema> { ["file"] = file };
        var form = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = fields, Required = fields.Keys.ToHashSet() };
        var contents = ImportUpload.Types.ToDictionary(type => type, _ => new OpenApiMediaType { Schema = file });
        contents["multipart/form-data"] = new OpenApiMediaType { Schema = form };
        return contents;
    }
}
