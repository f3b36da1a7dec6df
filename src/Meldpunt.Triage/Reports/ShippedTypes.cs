using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

// Written by 'harness write types' from the shipped policy; the tests hold that it is still so.

/// <summary>What one reporter sends, in the vocabulary of the policy 'meldpunt-kinderporno-nl'. Null is unanswered; every property may be.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ReportConverter))]
public sealed partial record Report
{
    /// <summary>A report of no items yet, in which nothing is answered.</summary>
    public Report()
    {
    }

    /// <summary>A report of items, in which nothing else is answered.</summary>
    /// <param name="items">What is reported, in order.</param>
    public Report(IEnumerable<ReportItem> items) => Items = ValueLists.ToValueList(items);

    /// <summary>The host's own reference; null when there is none. It is given back with the decision, and never shown elsewhere.</summary>
    public string? Id { get; init; }

    /// <summary>What is reported.</summary>
    public ValueList<ReportItem> Items { get; init; }

    /// <summary>Is a child in danger right now?</summary>
    public YesNoDoubt? ImmediateDanger { get; init; }

    /// <summary>Are you worried that a child around you is being sexually abused?</summary>
    public YesNoDoubt? ChildConcern { get; init; }

    /// <summary>Do you want to stay anonymous?</summary>
    public YesNo? Anonymous { get; init; }

    /// <summary>Were you looking for this material yourself?</summary>
    public YesNo? Searched { get; init; }

    /// <summary>Have you passed this material on to anyone?</summary>
    public YesNo? Shared { get; init; }

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a report with {Items.Count} items";
}

/// <summary>One item of a report, as facts. Null is unanswered; every property may be.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ReportItemConverter))]
public sealed record ReportItem
{
    /// <summary>The text of its web address, as the reporter gave it. It is read, and never fetched, kept or shown; with one, 'link' need not be answered.</summary>
    public string? Url { get; init; }

    /// <summary>What kind of material is it?</summary>
    public Format? Format { get; init; }

    /// <summary>What does the image look like?</summary>
    public Rendering? Rendering { get; init; }

    /// <summary>Who can be seen?</summary>
    public Persons? Persons { get; init; }

    /// <summary>What can be seen?</summary>
    public Nature? Nature { get; init; }

    /// <summary>Where is the material?</summary>
    public Place? Place { get; init; }

    /// <summary>Can you give the internet address (the URL)?</summary>
    public Link? Link { get; init; }

    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => "an item";
}

/// <summary>What kind of material is it?</summary>
[AnswerCodes("photo", "video", "gif", "sticker", "text", "audio", "other", "in-doubt")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Format>))]
public enum Format
{
    /// <summary>Photo.</summary>
    Photo,

    /// <summary>Video.</summary>
    Video,

    /// <summary>GIF (moving picture).</summary>
    Gif,

    /// <summary>Sticker.</summary>
    Sticker,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>I don't know.</summary>
    InDoubt,
}

/// <summary>What does the image look like?</summary>
[AnswerCodes("photographic", "drawn", "in-doubt")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Rendering>))]
public enum Rendering
{
    /// <summary>Like a real photo or video.</summary>
    Photographic,

    /// <summary>Drawn, like a cartoon.</summary>
    Drawn,

    /// <summary>I don't know.</summary>
    InDoubt,
}

/// <summary>Who can be seen?</summary>
[AnswerCodes("child", "adults-only", "in-doubt")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Persons>))]
public enum Persons
{
    /// <summary>Someone who is under 18, or looks under 18.</summary>
    Child,

    /// <summary>Only adults.</summary>
    AdultsOnly,

    /// <summary>I have doubts, or I don't know.</summary>
    InDoubt,
}

/// <summary>What can be seen?</summary>
[AnswerCodes("sexual-act", "sexual-pose", "sexual-setting", "not-sexual", "other-shocking", "in-doubt")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Nature>))]
public enum Nature
{
    /// <summary>A sexual act.</summary>
    SexualAct,

    /// <summary>A sexual pose.</summary>
    SexualPose,

    /// <summary>A sexual setting.</summary>
    SexualSetting,

    /// <summary>Nothing sexual.</summary>
    NotSexual,

    /// <summary>Something else that is shocking.</summary>
    OtherShocking,

    /// <summary>I don't know.</summary>
    InDoubt,
}

/// <summary>Where is the material?</summary>
[AnswerCodes("public-internet", "cloud", "device", "direct-message", "dark-web", "other-non-public", "in-doubt")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Place>))]
public enum Place
{
    /// <summary>On the public internet.</summary>
    PublicInternet,

    /// <summary>In a cloud (online storage).</summary>
    Cloud,

    /// <summary>On a computer, phone or other device.</summary>
    Device,

    /// <summary>In a private message, such as in an app or email.</summary>
    DirectMessage,

    /// <summary>On the dark web.</summary>
    DarkWeb,

    /// <summary>In another private place, such as a closed group.</summary>
    OtherNonPublic,

    /// <summary>I don't know.</summary>
    InDoubt,
}

/// <summary>Can you give the internet address (the URL)?</summary>
[AnswerCodes("given", "none")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<Link>))]
public enum Link
{
    /// <summary>Yes, I give the address.</summary>
    Given,

    /// <summary>No, I have no address.</summary>
    None,
}

/// <summary>An answer that is the same word for many questions.</summary>
[AnswerCodes("yes", "no", "in-doubt")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<YesNoDoubt>))]
public enum YesNoDoubt
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>I have doubts, or I don't know.</summary>
    InDoubt,
}

/// <summary>An answer that is the same word for many questions.</summary>
[AnswerCodes("yes", "no")]
[JsonConverter(typeof(Meldpunt.Triage.AnswerConverter<YesNo>))]
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}

/// <summary>The words of a policy for the answers of these types.</summary>
public static class ShippedAnswers
{
    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this Format answer) => answer switch
    {
        Format.Photo => "photo",
        Format.Video => "video",
        Format.Gif => "gif",
        Format.Sticker => "sticker",
        Format.Text => "text",
        Format.Audio => "audio",
        Format.Other => "other",
        Format.InDoubt => "in-doubt",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this Rendering answer) => answer switch
    {
        Rendering.Photographic => "photographic",
        Rendering.Drawn => "drawn",
        Rendering.InDoubt => "in-doubt",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this Persons answer) => answer switch
    {
        Persons.Child => "child",
        Persons.AdultsOnly => "adults-only",
        Persons.InDoubt => "in-doubt",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this Nature answer) => answer switch
    {
        Nature.SexualAct => "sexual-act",
        Nature.SexualPose => "sexual-pose",
        Nature.SexualSetting => "sexual-setting",
        Nature.NotSexual => "not-sexual",
        Nature.OtherShocking => "other-shocking",
        Nature.InDoubt => "in-doubt",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this Place answer) => answer switch
    {
        Place.PublicInternet => "public-internet",
        Place.Cloud => "cloud",
        Place.Device => "device",
        Place.DirectMessage => "direct-message",
        Place.DarkWeb => "dark-web",
        Place.OtherNonPublic => "other-non-public",
        Place.InDoubt => "in-doubt",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this Link answer) => answer switch
    {
        Link.Given => "given",
        Link.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this YesNoDoubt answer) => answer switch
    {
        YesNoDoubt.Yes => "yes",
        YesNoDoubt.No => "no",
        YesNoDoubt.InDoubt => "in-doubt",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The word of the policy for an answer; a value that the type does not name throws.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type does not have this answer.</exception>
    public static string ToCode(this YesNo answer) => answer switch
    {
        YesNo.Yes => "yes",
        YesNo.No => "no",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}
