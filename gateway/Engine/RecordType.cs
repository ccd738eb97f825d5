using System.Linq.Expressions;
using System.Reflection;

using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Gateway.Schema;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Engine;

/// <summary>A record as a type of the schema: its properties, and the static methods of <c>Schema/</c> that extend it.</summary>
class RecordType<T>(SchemaClasses classes, IServiceProviderIsService services) : AutoRegisteringObjectGraphType<T>
{
    protected override void ConfigureGraph()
    {
        (Name, Description) = (classes.NameOf(typeof(T)), Descriptions.Of(typeof(T)));
        if (classes.LookUps.Any(lookUp => NodeInterface.Found(lookUp) == typeof(T))) Interface<NodeInterface>();
    }

    protected override IEnumerable<MemberInfo> GetRegisteredMembers()
    {
        var added = classes.MethodsOn(typeof(T)).ToList();
        var replaced = added.Select(SchemaClasses.NameOf).ToHashSet();
        var hidden = classes.Shown(typeof(T))?.Hide ?? [];
        return typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !replaced.Contains(SchemaClasses.NameOf(property)) && !hidden.Contains(property.Name))
            .Concat<MemberInfo>(added);
    }

    /// <summary>The members, and the objects beside ids.</summary>
    protected override IEnumerable<FieldType> ProvideFields()
    {
        var own = base.ProvideFields().ToList();
        var shown = GetRegisteredMembers().OfType<PropertyInfo>().ToList();
        if (typeof(T) == typeof(Root.Query)) own.Add(NodeInterface.Query(classes, services));
        var siblings = new Siblings(classes);
        own.AddRange(siblings.Renamed(own, shown).ToList());
        return own.Concat(siblings.Of(shown).Where(beside => own.All(field => field.Name != beside.Name)));
    }

    protected override FieldType? CreateField(MemberInfo member)
    {
        var field = base.CreateField(member)!;
        field.Name = SchemaClasses.NameOf(member);
        field.Description = Descriptions.Of(member);
        if (member is MethodInfo method)
        {
            field.Arguments = new QueryArguments(method.GetParameters().SelectMany(parameter => ArgumentsOf(parameter, field)));
            if (method.GetParameters().Any(TakesBatch)) field.Resolver = Completing(field.Resolver!);
            var arguments = method.GetParameters().Where(parameter => IsArgument(parameter, field)).ToList();
            if (arguments is not []) field.Resolver = field.Resolver!.Checked(ArgumentChecks.Of(arguments));
        }

        if (!IsPage && GetTypeInformation(member) is { IsList: true } list) field.CountAsListOf(list.Type);
        var permission = classes.PermissionOf(member);
        // A type's own roles are those of the fields that lead to it, and need not be said again with each of its fields.
        return Equals(permission, classes.PermissionOf(typeof(T))) ? field.With(permission) : field.WithRoles(permission);
    }

    /// <summary>The lists of a page are counted by the field that gives the page.</summary>
    static bool IsPage => typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Connection<>);

    protected override TypeInformation GetTypeInformation(MemberInfo member) =>
        member is MethodInfo method ? MethodResult.TypeOf(method) : base.GetTypeInformation(member);

    /// <summary>The methods are static: they are called without an instance.</summary>
    protected override LambdaExpression BuildMemberInstanceExpression(MemberInfo member) =>
        member is MethodInfo ? null! : base.BuildMemberInstanceExpression(member);

    /// <summary>A parameter is the parent, a page, a service, the cancellation, or an argument.</summary>
    protected override ArgumentInformation GetArgumentInformation<TParameter>(FieldType field, ParameterInfo parameter)
    {
        var argument = base.GetArgumentInformation<TParameter>(field, parameter);
        if (typeof(TParameter) == typeof(T)) argument.SetDelegate(context => (TParameter?)context.Source);
        else if (typeof(TParameter) == typeof(PageArguments)) argument.SetDelegate(PageOf);
        else if (services.IsService(typeof(TParameter)))
            argument.SetDelegate(context => (TParameter)context.RequestServices!.GetRequiredService(typeof(TParameter)));
        return argument;
    }

    protected override void ApplyArgumentAttributes(ParameterInfo parameter, QueryArgument argument) =>
        (argument.Name, argument.Description, argument.DeprecationReason) =
            (SchemaClasses.CamelCase(parameter.Name!), Descriptions.Of(parameter), RecordInput.DeprecationOf(parameter));

    static IEnumerable<QueryArgument> ArgumentsOf(ParameterInfo parameter, FieldType field) =>
        parameter.ParameterType == typeof(PageArguments)
        ?
        [
            new QueryArgument<NonNullGraphType<IntGraphType>>
            {
                Name = "first",
                DefaultValue = PageArguments.DefaultSize,
                Description = $"Number of entries, 1 to {PageArguments.MaxSize}.",
            },
            new QueryArgument<StringGraphType> { Name = "after", Description = "The cursor after which the page starts." },
        ]
        : field.Arguments!.Where(argument => argument.Name == SchemaClasses.CamelCase(parameter.Name!));

    static bool IsArgument(ParameterInfo parameter, FieldType field) =>
        parameter.ParameterType != typeof(PageArguments)
        && field.Arguments!.Any(argument => argument.Name == SchemaClasses.CamelCase(parameter.Name!));

    static PageArguments PageOf(IResolveFieldContext context) =>
        new(context.GetArgument<int>("first"), context.GetArgument<string?>("after"))
        {
            Most = context.RootValue is LongPages ? Paging.MaxSize : PageArguments.MaxSize,
            Selects = field => Selection.Names(context, field),
        };

    static bool TakesBatch(ParameterInfo parameter) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(Batch<,>);

    /// <summary>Fields of one level that wait for a batch are completed together, once all of them have asked.</summary>
    public static FuncFieldResolver<object?> Completing(IFieldResolver resolver) => new(context =>
    {
        var value = resolver.ResolveAsync(context);
        return value.IsCompletedSuccessfully
            ? value
            : new(new Waiting(value.AsTask(), context.RequestServices!.GetRequiredService<Batches>()));
    });

    sealed class Waiting(Task<object?> value, Batches batches) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => batches.Complete(value, cancellationToken);
    }
}

static class MethodResult
{
    /// <summary>
    /// What is awaited may be null, so that a service that is down costs its own field only; not so with <see cref="NonNullAttribute"/>.
    /// </summary>
    public static TypeInformation TypeOf(MethodInfo method)
    {
        var type = new TypeInformation(method);
        var awaited = method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>);
        if (method.IsDefined(typeof(NonNullAttribute))) type.IsNullable = false;
        else if (awaited && type.IsList) type.ListIsNullable = true;
        else if (awaited) type.IsNullable = true;
        return type;
    }
}
