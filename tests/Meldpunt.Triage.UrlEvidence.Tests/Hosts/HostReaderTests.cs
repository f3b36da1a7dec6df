using Meldpunt.Triage.UrlEvidence.Hosts;

namespace Meldpunt.Triage.UrlEvidence.Tests.Hosts;

/// <summary>The expected hosts are what Unicode 17.0 and the URL standard give, whatever the system's own Unicode.</summary>
public sealed class HostReaderTests
{
    [Theory]
    [InlineData("Example.ORG", "example.org")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("bu\u0308cher.example", "xn--bcher-kva.example")]
    [InlineData("b%C3%BCcher.example", "xn--bcher-kva.example")]
    [InlineData("faß.example", "xn--fa-hia.example")]
    [InlineData("FAẞ.example", "xn--fa-hia.example")]
    [InlineData("ＥＸＡＭＰＬＥ．ｏｒｇ", "example.org")]
    [InlineData("𝐞𝐱𝐚𝐦𝐩𝐥𝐞.org", "example.org")]
    [InlineData("ﬁ.example", "fi.example")]
    [InlineData("İ.example", "xn--i-9bb.example")]
    [InlineData("ı.example", "xn--cfa.example")]
    [InlineData("Kelvin\u212a.example", "kelvink.example")]
    [InlineData("Σίσυφος.example", "xn--kxa6ajbbmh.example")]
    [InlineData("한국.example", "xn--3e0b707e.example")]
    [InlineData("\u1112\u1161\u11ab\u1100\u116e\u11a8.example", "xn--3e0b707e.example")]
    [InlineData("例え｡テスト", "xn--r8jz45g.xn--zckzah")]
    [InlineData("ü.xn--bcher-kva.example", "xn--tda.xn--bcher-kva.example")]
    [InlineData("xn--a.example", "xn--a.example")]
    [InlineData("\u05d0\u05d1.example", "xn--4dbc.example")]
    [InlineData("\u0915\u094d\u200d\u0937.example", "xn--11b2ezcw70k.example")]
    [InlineData("a\u0327\u0301\u0308.example", "xn--1ca61iwc.example")]
    [InlineData("-ü-.example", "xn-----xka.example")]
    [InlineData("ü_!.example", "xn--_!-wka.example")]
    [InlineData("💩.example", "xn--ls8h.example")]
    [InlineData("\u05d01.example", "xn--1-zhc.example")]
    [InlineData("\u05d0\u0661.example", "xn--4db40a.example")]
    [InlineData("\u05d0\u05b0.example", "xn--7cb7d.example")]
    [InlineData("\u0628\u200c\u0628.example", "xn--ngba799q.example")]
    [InlineData("\u0628\u064b\u200c\u064b\u0628.example", "xn--ngba8ha8704a.example")]
    [InlineData("\u0628\u200c\u0627.example", "xn--mgbb899q.example")]
    [InlineData("\u0915\u094d\u200c\u0937.example", "xn--11b2ezcs70k.example")]
    public void A_host_name_is_read_as_the_name_that_a_browser_connects_to(string text, string expected)
    {
        HostReader.TryRead(text, out Host host).Should().BeTrue();
        host.Kind.Should().Be(HostKind.Domain);
        host.Name.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("a\ufffd.example")]
    [InlineData("a%80.example")]
    [InlineData("a\ue000.example")]
    [InlineData("a\u2028.example")]
    [InlineData("a\u00a0b.example")]
    [InlineData("a\uff0fb.example")]
    [InlineData("\u0301a.example")]
    [InlineData("a\u200db.example")]
    [InlineData("a\u200cb.example")]
    [InlineData("\u0627\u200c\u0628.example")]
    [InlineData("\u0628\u200ca.example")]
    [InlineData("\u0628\u200c.example")]
    [InlineData("\u0628\u200d\u0628.example")]
    [InlineData("\u05d01\u0661.example")]
    [InlineData("\u05d011\u0661.example")]
    [InlineData("\u05d01\u0661\u0661.example")]
    [InlineData("\u05d0-.example")]
    [InlineData("\u05d0a.example")]
    [InlineData("a\u05d0b.example")]
    [InlineData("a\u0627b.example")]
    [InlineData("a\u0661b.example")]
    [InlineData("\u0661\u05d0.example")]
    [InlineData("1\u05d0.example")]
    [InlineData("a\u05d0.example")]
    [InlineData("1.\u05d0")]
    [InlineData("\u0627\u0661\u0031.example")]
    [InlineData("ü.xn--a")]
    [InlineData("ü.xn--")]
    [InlineData("ü.xn--a-")]
    [InlineData("ü.xn--ü")]
    [InlineData("ü.xn--bcher-kv")]
    [InlineData("ü.xn--8i7caa")]
    [InlineData("ü.xn--999999999")]
    [InlineData("\u00ad\u200b")]
    [InlineData("a%")]
    [InlineData("a%2F")]
    [InlineData("%25")]
    public void A_host_name_that_a_browser_refuses_is_refused(string text) =>
        HostReader.TryRead(text, out _).Should().BeFalse();

    [Fact]
    public void A_label_far_longer_than_any_host_name_is_refused()
    {
        string label = new('ü', 513);
        HostReader.TryRead($"{label[..63]}.example", out _).Should().BeTrue();
        HostReader.TryRead($"{label}.example", out _).Should().BeFalse();
        HostReader.TryRead($"ü.xn--{new string('a', 513)}.example", out _).Should().BeFalse();
    }

    [Fact]
    public void A_host_name_with_half_a_surrogate_pair_is_refused()
    {
        foreach (char half in "\ud800\udbff\udc00\udfff") HostReader.TryRead($"a{half}.example", out _).Should().BeFalse($"{(int)half:x}");
    }
}
