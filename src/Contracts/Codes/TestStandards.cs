namespace SupplyChain.Contracts;

/// <summary>A standard by which parts are tested. Editions are not told apart: a certificate names its own.</summary>
/// <param name="Code">As its publisher writes it, without the year, such as <c>GB/T 2423.1</c>.</param>
/// <param name="Chinese">Title of the national standard, or of the one that adopts it; otherwise a translation.</param>
/// <param name="English">Title of the international standard, or of the one that is adopted; otherwise a translation.</param>
/// <param name="Classes">Classes of the taxonomy whose parts are tested by it.</param>
/// <param name="Properties">Properties of the taxonomy that it measures, or to which it tests; none for safety and others.</param>
public sealed record TestStandard(
    string Code, string Chinese, string English, IReadOnlyList<string> Classes, IReadOnlyList<string> Properties);

/// <summary>The catalogue of standards by which pilot lines test parts.</summary>
public static class TestStandards
{
    static readonly string[] Headsets = ["tethered-headset", "phone-based-headset", "standalone-headset", "in-vehicle-headset"];
    static readonly string[] Devices = [.. Headsets, "controller", "data-glove", "eye-tracking", "3d-camera", "360-camera"];
    static readonly string[] Displays = ["display-panel", "microdisplay"];
    static readonly string[] Lenses = ["vr-lens", "freeform-prism", "thin-vr-imaging", "tof-optics"];
    static readonly string[] Eyewear = [.. Headsets, "smart-glasses-module", "ar-display-module", "waveguide"];
    static readonly string[] Imagers = ["image-sensor", "camera-module", "rgb-image"];
    static readonly string[] Chips = ["mems", "core-module-chip", "processor", "memory", "driver-ic", "power-management"];
    static readonly string[] Electronics = [.. Devices, .. Displays, .. Imagers, .. Chips, "imu", "tof", "infrared", "battery"];
    static readonly string[] Cold = ["operating_temperature_min"], Hot = ["operating_temperature_max"], None = [];
    static readonly string[] Both = ["operating_temperature_min", "operating_temperature_max"];

    public static readonly IReadOnlyList<TestStandard> All =
    [
        new("GB/T 2423.1", "电工电子产品环境试验 第2部分：试验方法 试验A：低温",
            "Environmental testing for electric and electronic products - Part 2: Test methods - Tests A: Cold", Electronics, Cold),
        new("GB/T 2423.2", "电工电子产品环境试验 第2部分：试验方法 试验B：高温",
            "Environmental testing for electric and electronic products - Part 2: Test methods - Tests B: Dry heat", Electronics, Hot),
        new("GB/T 2423.3", "环境试验 第2部分：试验方法 试验Cab：恒定湿热试验",
            "Environmental testing - Part 2: Test methods - Test Cab: Damp heat, steady state", Electronics, None),
        new("GB/T 2423.5", "环境试验 第2部分：试验方法 试验Ea和导则：冲击",
            "Environmental testing - Part 2: Test methods - Test Ea and guidance: Shock", Electronics, None),
        new("GB/T 2423.10", "环境试验 第2部分：试验方法 试验Fc：振动（正弦）",
            "Environmental testing - Part 2: Test methods - Test Fc: Vibration (sinusoidal)", Electronics, None),
        new("GB/T 2423.22", "环境试验 第2部分：试验方法 试验N：温度变化",
            "Environmental testing - Part 2: Test methods - Test N: Change of temperature", Electronics, Both),
        new("IEC 60068-2-1", "环境试验 第2-1部分：试验 试验A：低温",
            "Environmental testing - Part 2-1: Tests - Test A: Cold", Electronics, Cold),
        new("IEC 60068-2-2", "环境试验 第2-2部分：试验 试验B：高温",
            "Environmental testing - Part 2-2: Tests - Test B: Dry heat", Electronics, Hot),
        new("IEC 60068-2-6", "环境试验 第2-6部分：试验 试验Fc：振动（正弦）",
            "Environmental testing - Part 2-6: Tests - Test Fc: Vibration (sinusoidal)", Electronics, None),
        new("IEC 60068-2-14", "环境试验 第2-14部分：试验 试验N：温度变化",
            "Environmental testing - Part 2-14: Tests - Test N: Change of temperature", Electronics, Both),
        new("IEC 60068-2-27", "环境试验 第2-27部分：试验 试验Ea和导则：冲击",
            "Environmental testing - Part 2-27: Tests - Test Ea and guidance: Shock", Electronics, None),
        new("IEC 60068-2-78", "环境试验 第2-78部分：试验 试验Cab：恒定湿热",
            "Environmental testing - Part 2-78: Tests - Test Cab: Damp heat, steady state", Electronics, None),
        new("GB/T 4208", "外壳防护等级（IP代码）", "Degrees of protection provided by enclosures (IP Code)", Devices, None),
        new("IEC 60529", "外壳防护等级（IP代码）", "Degrees of protection provided by enclosures (IP Code)", Devices, None),
        new("GB/T 17626.2", "电磁兼容 试验和测量技术 静电放电抗扰度试验",
            "Electromagnetic compatibility - Testing and measurement techniques - Electrostatic discharge immunity test", Devices, None),
        new("GB/T 9254.1", "信息技术设备、多媒体设备和接收机 电磁兼容 第1部分：发射要求",
            "Information technology equipment, multimedia equipment and receivers - Electromagnetic compatibility - "
            + "Part 1: Emission requirements",
            Devices, None),
        new("GB 4943.1", "音视频、信息技术和通信技术设备 第1部分：安全要求",
            "Audio/video, information and communication technology equipment - Part 1: Safety requirements", Devices, None),
        new("GB/T 38259", "信息技术 虚拟现实头戴式显示设备通用规范",
            "Information technology - General specification for virtual reality head-mounted display devices", Headsets,
            ["resolution", "field_of_view", "refresh_rate", "luminance"]),
        new("ISO 9241-303", "人-系统交互工效学 第303部分：电子视觉显示器要求",
            "Ergonomics of human-system interaction - Part 303: Requirements for electronic visual displays",
            [.. Headsets, .. Displays], ["luminance", "contrast"]),
        new("ISO 9241-305", "人-系统交互工效学 第305部分：电子视觉显示器的光学实验室测试方法",
            "Ergonomics of human-system interaction - Part 305: Optical laboratory test methods for electronic visual displays",
            [.. Headsets, .. Displays], ["luminance", "contrast"]),
        new("IEC 62341-6-1", "有机发光二极管（OLED）显示器 第6-1部分：光学和光电参数测量方法",
            "Organic light emitting diode (OLED) displays - Part 6-1: Measuring methods of optical and electro-optical parameters",
            Displays, ["luminance", "contrast", "power"]),
        new("IEC 62341-6-2", "有机发光二极管（OLED）显示器 第6-2部分：视觉质量和环境光性能测量方法",
            "Organic light emitting diode (OLED) displays - Part 6-2: Measuring methods of visual quality and ambient performance",
            Displays, ["contrast"]),
        new("IEC 62341-6-3", "有机发光二极管（OLED）显示器 第6-3部分：图像质量测量方法",
            "Organic light emitting diode (OLED) displays - Part 6-3: Measuring methods of image quality", Displays, None),
        new("IEC 63145-20-10", "眼戴显示 第20-10部分：基本测量方法 光学特性",
            "Eyewear display - Part 20-10: Fundamental measurement methods - Optical properties", Eyewear,
            ["luminance", "contrast", "field_of_view"]),
        new("IEC 63145-20-20", "眼戴显示 第20-20部分：基本测量方法 图像质量",
            "Eyewear display - Part 20-20: Fundamental measurement methods - Image quality", Eyewear, ["mtf"]),
        new("IEC 63145-22-10", "眼戴显示 第22-10部分：AR型特定测量方法 光学特性",
            "Eyewear display - Part 22-10: Specific measurement methods for AR type - Optical properties",
            ["smart-glasses-module", "ar-display-module", "waveguide"], ["luminance", "transmittance"]),
        new("ISO 9335", "光学和光子学 光学传递函数 测量原理和程序",
            "Optics and photonics - Optical transfer function - Principles and procedures of measurement", Lenses, ["mtf"]),
        new("IEC 60825-1", "激光产品的安全 第1部分：设备分类和要求",
            "Safety of laser products - Part 1: Equipment classification and requirements",
            ["tof", "structured-light-depth", "emitter", "3d-camera", "3d-scanner"], ["eye_safe", "power"]),
        new("IEC 62471", "灯和灯系统的光生物安全性", "Photobiological safety of lamps and lamp systems",
            ["infrared", "emitter", "eye-tracking"], ["eye_safe"]),
        new("EMVA 1288", "图像传感器和相机特性表征标准", "Standard for Characterization of Image Sensors and Cameras", Imagers, None),
        new("IEEE 1293", "线性单轴非陀螺式加速度计规范格式指南和试验程序",
            "Standard Specification Format Guide and Test Procedure for Linear Single-Axis, Nongyroscopic Accelerometers",
            ["imu"], ["accelerometer_range"]),
        new("IEEE 1431", "哥氏振动陀螺规范格式指南和试验程序",
            "Standard Specification Format Guide and Test Procedure for Coriolis Vibratory Gyros", ["imu"], ["gyroscope_range"]),
        new("JESD22-A104", "温度循环", "Temperature Cycling", Chips, Both),
        new("GB 31241", "便携式电子产品用锂离子电池和电池组 安全技术规范",
            "Lithium ion cells and batteries used in portable electronic equipment - Safety technical specification", ["battery"], None),
        new("IEC 62133-2", "含碱性或其他非酸性电解质的蓄电池和蓄电池组 便携式密封蓄电池和蓄电池组的安全要求 第2部分：锂系",
            "Secondary cells and batteries containing alkaline or other non-acid electrolytes - Safety requirements for portable sealed "
            + "secondary cells, and for batteries made from them, for use in portable applications - Part 2: Lithium systems",
            ["battery"], None),
        new("GB/T 26125", "电子电气产品 六种限用物质（铅、汞、镉、六价铬、多溴联苯和多溴二苯醚）的测定",
            "Electrical and electronic products - Determination of six regulated substances (lead, mercury, cadmium, hexavalent chromium, "
            + "polybrominated biphenyls, polybrominated diphenyl ethers)", [.. Electronics, "passive", "connector"], ["rohs"]),
    ];

    static readonly Dictionary<string, TestStandard> ByCode = All.ToDictionary(each => each.Code);

    public static bool IsKnown(string? code) => code is not null && ByCode.ContainsKey(code);

    /// <summary>Null for one that the catalogue does not have.</summary>
    public static TestStandard? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>In order of the catalogue.</summary>
    /// <param name="componentClass">Only those for parts of this class; null for any.</param>
    /// <param name="property">Only those that measure it; null for any.</param>
    /// <param name="search">A part of code or title, in any case; null for any.</param>
    public static IEnumerable<TestStandard> Of(string? componentClass, string? property, string? search) => All
        .Where(each => componentClass is null || each.Classes.Contains(componentClass))
        .Where(each => property is null || each.Properties.Contains(property))
        .Where(each => search?.Trim() is not { } text || new[] { each.Code, each.Chinese, each.English }
            .Any(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)));
}
