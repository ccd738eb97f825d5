namespace SupplyChain.Contracts;

/// <summary>A kind of text: its length, and whether it may have several lines; see <see cref="Texts"/> for its characters.</summary>
public abstract class AnyTextAttribute(int minimum, int maximum, bool lines) : BoundAttribute
{
    public int Maximum => maximum;

    public override FaultText? FaultOf(object value)
    {
        var text = (string)value;
        // Blanks around it are not kept.
        return text.AsSpan().Trim().Length > maximum || minimum > 0 && string.IsNullOrWhiteSpace(text)
            ? minimum > 0 ? (FaultText)$"{minimum} to {maximum:N0} characters" : $"at most {maximum:N0} characters"
            : Texts.FaultOf(text, lines);
    }
}

/// <summary>A name by which something is found: 1 to so many characters on one line.</summary>
public sealed class NameAttribute(int maximum = 200) : AnyTextAttribute(1, maximum, lines: false);

/// <summary>One line of text. It may be empty.</summary>
public sealed class LineAttribute(int maximum) : AnyTextAttribute(0, maximum, lines: false);

/// <summary>Lines of text. They may be empty.</summary>
public sealed class ProseAttribute(int maximum) : AnyTextAttribute(0, maximum, lines: true);

/// <summary>Why somebody does something: 1 to so many characters.</summary>
public sealed class ReasonTextAttribute(int maximum = 500) : AnyTextAttribute(1, maximum, lines: true);

/// <summary>An https address of a page or file, without user and password.</summary>
public sealed class WebAddressAttribute : BoundAttribute
{
    public const int Maximum = 2000;

    public override FaultText? FaultOf(object value) =>
        ((string)value).Trim() is { Length: <= Maximum } address && !address.Any(char.IsWhiteSpace)
        && Texts.FaultOf(address, lines: false) is null
        && Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme == Uri.UriSchemeHttps
        && parsed.UserInfo.Length == 0 && parsed.IdnHost.Trim('.').Contains('.')
            ? null
            : (FaultText)"an https address without user and password, such as https://www.example.com/datasheet.pdf";
}

/// <summary>What somebody tells others: 1 to so many characters.</summary>
public sealed class MessageAttribute(int maximum) : AnyTextAttribute(1, maximum, lines: true);

/// <summary>A mail address: a local part and a domain, without a display name.</summary>
public sealed class MailAddressAttribute : BoundAttribute
{
    /// <summary>RFC 5321 leaves so many characters for a path.</summary>
    public const int Maximum = 254;

    public override FaultText? FaultOf(object value) =>
        ((string)value).Trim() is { Length: <= Maximum } address && address.Split('@') is [{ Length: >= 1 and <= 64 } local, var domain]
        && local.All(IsLetter) && domain.Length > 2 && domain.Trim('.', '-') == domain && domain.Contains('.') && domain.All(IsLetter)
            ? null
            : (FaultText)"a mail address such as li.wei@example.com";

    static bool IsLetter(char letter) => letter > ' ' && letter < 0x7F && !"\"(),:;<>[\\]".Contains(letter);
}
