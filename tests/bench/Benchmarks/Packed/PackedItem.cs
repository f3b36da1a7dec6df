namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>An item in six bytes.</summary>
internal readonly record struct PackedItem(
    FormatByte Format, RenderingByte Rendering, PersonsByte Persons, NatureByte Nature, PlaceByte Place, LinkByte Link)
{
    public static PackedItem Of(ReportItem item) => new(
        (FormatByte)Value(item.Format),
        (RenderingByte)Value(item.Rendering),
        (PersonsByte)Value(item.Persons),
        (NatureByte)Value(item.Nature),
        (PlaceByte)Value(item.Place),
        (LinkByte)Value(item.Link));

    /// <summary>0 for unanswered, 1 for the first answer.</summary>
    public static int Value<T>(T? answer)
        where T : struct, Enum => answer is { } given ? Convert.ToInt32(given, null) + 1 : 0;
}

/// <summary>What kind of content it is, in a byte.</summary>
internal enum FormatByte : byte
{
    Unanswered,
    Photo,
    Video,
    Gif,
    Sticker,
    Text,
    Audio,
    Other,
    InDoubt,
}

/// <summary>How the image was made, in a byte.</summary>
internal enum RenderingByte : byte
{
    Unanswered,
    Photographic,
    Drawn,
    InDoubt,
}

/// <summary>Who can be seen, in a byte.</summary>
internal enum PersonsByte : byte
{
    Unanswered,
    Child,
    AdultsOnly,
    InDoubt,
}

/// <summary>What kind of image it is, in a byte.</summary>
internal enum NatureByte : byte
{
    Unanswered,
    SexualAct,
    SexualPose,
    SexualSetting,
    NotSexual,
    OtherShocking,
    InDoubt,
}

/// <summary>Where it stands, in a byte.</summary>
internal enum PlaceByte : byte
{
    Unanswered,
    PublicInternet,
    Cloud,
    Device,
    DirectMessage,
    DarkWeb,
    OtherNonPublic,
    InDoubt,
}

/// <summary>Whether there is a URL to give, in a byte.</summary>
internal enum LinkByte : byte
{
    Unanswered,
    Given,
    None,
}
