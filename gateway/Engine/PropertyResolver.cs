using System.Linq.Expressions;
using System.Reflection;

using GraphQL.Resolvers;

namespace SupplyChain.Gateway.Engine;

/// <summary>Reads a property of the parent.</summary>
static class PropertyResolver
{
    public static IFieldResolver For(PropertyInfo property)
    {
        var source = Expression.Parameter(typeof(object));
        var read = Expression.Convert(Expression.Property(Expression.Convert(source, property.DeclaringType!), property), typeof(object));
        var getter = Expression.Lambda<Func<object, object?>>(read, source).Compile();
        return new FuncFieldResolver<object?>(context => getter(context.Source!));
    }
}
