namespace Meldpunt.Triage.Exports.Dmn.Layout;

/// <summary>Where something is drawn, in units of which a screen shows one as a pixel.</summary>
/// <param name="X">The left border.</param>
/// <param name="Y">The upper border.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal readonly record struct Box(int X, int Y, int Width, int Height)
{
    public int Bottom => Y + Height;

    public int Middle => X + Width / 2;
}
