using System.Reflection;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// Checks whatever an endpoint is called with before the endpoint sees it: bodies by the bounds of their records, arguments of
/// routes and query strings by theirs. Rows of an import are checked one by one where they are decided.
/// </summary>
public static class CheckedEndpoints
{
    /// <summary>The routes of a service. Every endpoint is mapped on them.</summary>
    public static RouteGroupBuilder MapChecked(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("").AddEndpointFilterFactory((endpoint, next) =>
        {
            var services = endpoint.ApplicationServices.GetService<IServiceProviderIsService>();
            var arguments = endpoint.MethodInfo.GetParameters()
                .Where(parameter => IsInput(parameter.ParameterType, services))
                .Select(Argument.Of).ToArray();
            if (arguments is []) return next;
            return call =>
            {
                var faults = new List<Fault>();
                foreach (var argument in arguments) argument.Read(call, faults);
                return faults is [] ? next(call) : throw new Rejected(422, faults);
            };
        });

    /// <summary>A caller, a page and a command are read, and checked, by themselves.</summary>
    static bool IsInput(Type type, IServiceProviderIsService? services) =>
        ArgumentBounds.IsSimple(type) ? type != typeof(CancellationToken)
        : type.Namespace?.StartsWith(nameof(SupplyChain), StringComparison.Ordinal) == true && services?.IsService(type) != true
            && type.GetMethod("BindAsync", BindingFlags.Public | BindingFlags.Static) is null
            && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImportBatch<>));

    sealed record Argument(int Position, string Name, bool IsMoment, Action<object, string, List<Fault>>? Check)
    {
        public static Argument Of(ParameterInfo parameter)
        {
            var isBody = !ArgumentBounds.IsSimple(parameter.ParameterType);
            // Its sender knows no name of a body: the fields of a body are named from the top.
            return new Argument(
                parameter.Position, isBody ? "" : parameter.Name!,
                parameter.ParameterType == typeof(DateTimeOffset) || parameter.ParameterType == typeof(DateTimeOffset?),
                ArgumentBounds.CheckOf(parameter));
        }

        public void Read(EndpointFilterInvocationContext call, List<Fault> faults)
        {
            if (IsMoment) ReadMoment(call, faults);
            if (call.Arguments[Position] is not { } value) return;
            if (value is string text) call.Arguments[Position] = UnicodeForm.Composed(Texts.WithoutHalves(text));
            Check?.Invoke(value, Name, faults);
        }

        /// <summary>As the sender wrote it: the framework would take a moment without an offset as one of this machine's.</summary>
        void ReadMoment(EndpointFilterInvocationContext call, List<Fault> faults)
        {
            if (call.HttpContext.Request.Query[Name].ToString() is not { Length: > 0 } written) return;
            var moment = Window.ReadMoment(written, out var fault);
            if (fault is null) call.Arguments[Position] = moment;
            else faults.Add(new Fault(Name, fault));
        }
    }
}
