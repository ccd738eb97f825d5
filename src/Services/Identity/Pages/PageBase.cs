using System.Globalization;

using Microsoft.AspNetCore.Components;

using SupplyChain.Contracts.Identity;

namespace SupplyChain.Identity.Pages;

/// <summary>What every page is given.</summary>
public sealed record PageContext(Language Language, string AntiforgeryField, string AntiforgeryToken, string ReturnUrl)
{
    public string Tag => Language == Language.Chinese ? "zh-Hans" : "en";

    public string Say(Wording wording) => wording.In(Language);

    public string Say(Wording wording, params object[] with) => string.Format(CultureInfo.InvariantCulture, wording.In(Language), with);

    public string Say(Role role) => Say(role switch
    {
        Role.Oem => Words.Oem,
        Role.Supplier => Words.Supplier,
        Role.Operator => Words.Operator,
        Role.Alliance => Words.Alliance,
        _ => Words.Admin,
    });

    public string Say(IEnumerable<Role> roles) => string.Join(Say(Words.Comma), roles.Select(Say));
}

public abstract class PageBase : ComponentBase
{
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }
}
