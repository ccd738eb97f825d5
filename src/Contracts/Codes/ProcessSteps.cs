namespace SupplyChain.Contracts;

/// <summary>A process step (工艺) of the taxonomy.</summary>
/// <param name="Code">Stable code, such as <c>laser-cutting</c>.</param>
/// <param name="Chinese">Chinese label.</param>
/// <param name="English">English label.</param>
public sealed record ProcessStep(string Code, string Chinese, string English);

/// <summary>The process steps that pilot lines offer and pilot runs need.</summary>
public static class ProcessSteps
{
    public static readonly IReadOnlyList<ProcessStep> All =
    [
        new("mastering", "母模制作", "mastering"),
        new("nanoimprint", "纳米压印", "nanoimprint"),
        new("grating-stacking", "光栅叠合", "grating stacking"),
        new("laser-cutting", "激光切割", "laser cutting"),
        new("grating-cleaning", "光栅清洗", "grating cleaning"),
        new("etching", "刻蚀", "etching"),
        new("coating", "镀膜", "coating"),
        new("calibration", "校准测试", "calibration"),
        new("packaging-and-test", "封装测试", "packaging and test"),
    ];

    /// <summary>All codes, separated by commas, for error messages.</summary>
    public static readonly string Codes = string.Join(", ", All.Select(step => step.Code));

    public static bool IsKnown(string? code) => All.Any(step => step.Code == code);
}
