namespace Meldpunt.Triage.Exports.Tests.Browsing;

/// <summary>The tests that look at pages share a browser: starting one costs more than most of them.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<PageBrowser>
{
    public const string Name = "pages";
}
