// The rules for an item of meldpunt-kinderporno-nl 2026.11.28, as 'meldpunt export nrules' writes them.
using Meldpunt.Triage.NRules;
using NRules.Fluent.Dsl;
using Meldpunt.Triage;

namespace Hotline.Rules;

/// <summary>According to your answers these are shocking images of another kind, and this hotline only handles imagery of child sexual abuse.</summary>
[Priority(300), Cites("7")]
public sealed class OtherShockingImageryRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(
            item => item.Nature == Nature.OtherShocking,
            item => item.Format == Format.Photo || item.Format == Format.Video || item.Format == Format.Gif || item.Format == Format.Sticker || item.Format == Format.InDoubt);
        Then().Gives("refer");
    }
}

/// <summary>According to your answers only adults can be seen, and this hotline only looks at images of someone who is under 18 or looks under 18.</summary>
[Priority(200), Cites("5")]
public sealed class AdultsOnlyRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Persons == Persons.AdultsOnly);
        Then().Gives("out-of-scope");
    }
}

/// <summary>According to your answers this is text, and this hotline can only assess images and video.</summary>
[Priority(200), Cites("5")]
public sealed class TextRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Format == Format.Text);
        Then().Gives("out-of-scope");
    }
}

/// <summary>According to your answers this is sound or something else that is not an image, and this hotline can only assess images and video.</summary>
[Priority(200), Cites("2", Ruling = true)]
public sealed class NotImageryRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Format == Format.Audio || item.Format == Format.Other);
        Then().Gives("out-of-scope");
    }
}

/// <summary>According to your answers the image is drawn, and this hotline can only handle images that look like a real photo or video.</summary>
[Priority(200), Cites("5")]
public sealed class DrawingRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Rendering == Rendering.Drawn);
        Then().Gives("out-of-scope");
    }
}

/// <summary>According to your answers nothing sexual can be seen, and this hotline only handles imagery of child sexual abuse.</summary>
[Priority(200), Cites("2", Ruling = true)]
public sealed class NotSexualRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Nature == Nature.NotSexual);
        Then().Gives("out-of-scope");
    }
}

/// <summary>As far as we know the material is in a cloud, and this hotline can only look into material on the public internet.</summary>
[Priority(100), Cites("6")]
public sealed class CloudRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Place == Place.Cloud);
        Then().Gives("refer");
    }
}

/// <summary>As far as we know the material is on a device, and this hotline can only look into material on the public internet.</summary>
[Priority(100), Cites("6")]
public sealed class DeviceRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Place == Place.Device);
        Then().Gives("refer");
    }
}

/// <summary>As far as we know the material is in a private message, and this hotline can only look into material on the public internet.</summary>
[Priority(100), Cites("6")]
public sealed class DirectMessageRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Place == Place.DirectMessage);
        Then().Gives("refer");
    }
}

/// <summary>As far as we know the material is on the dark web, and this hotline can only look into material on the public internet.</summary>
[Priority(100), Cites("6")]
public sealed class DarkWebRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Place == Place.DarkWeb);
        Then().Gives("refer");
    }
}

/// <summary>As far as we know the material is in a place that is not open to everyone, and this hotline can only look into material on the public internet.</summary>
[Priority(100), Cites("6")]
public sealed class OtherNonPublicRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Place == Place.OtherNonPublic);
        Then().Gives("refer");
    }
}

/// <summary>No internet address (URL) is known, and without an address this hotline cannot find the material and look into it.</summary>
[Priority(100), Cites("4", Ruling = true)]
public sealed class NoLinkRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>(item => item.Link == Link.None);
        Then().Gives("refer");
    }
}

/// <summary>This may belong to the work of this hotline, and so an analyst will look at it.</summary>
[Cites("1", "2", "3")]
public sealed class AssessRule : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        When().Match<ReportItem>();
        Then().Gives("assess");
    }
}
