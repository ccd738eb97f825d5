using System.Reflection;

using GraphQL;
using GraphQL.Resolvers;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Engine;

/// <summary>Checks a field's arguments before the field is asked for: some of them become a part of a service's address.</summary>
static class ArgumentChecks
{
    /// <param name="arguments">Those of the method's parameters that are arguments of the field.</param>
    public static Action<IResolveFieldContext> Of(params IEnumerable<ParameterInfo> arguments)
    {
        var checks = (
            from argument in arguments
            let check = ArgumentBounds.CheckOf(argument)
            where check is not null
            select (Name: SchemaClasses.CamelCase(argument.Name!), argument.ParameterType, Check: check)).ToArray();
        return context =>
        {
            var faults = new List<Fault>();
            foreach (var (name, type, check) in checks)
                if (context.HasArgument(name) && context.GetArgument(type, name) is { } value) check(value, name, faults);
            if (faults.Count > 0) throw new Rejected(422, faults);
        };
    }

    public static FuncFieldResolver<object?> Checked(this IFieldResolver resolver, Action<IResolveFieldContext> check) => new(context =>
    {
        check(context);
        return resolver.ResolveAsync(context);
    });
}
