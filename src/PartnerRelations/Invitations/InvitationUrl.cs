using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using PartnerRelations.Serialization;

namespace PartnerRelations.Invitations;

/// <summary>
/// One of Microsoft's own links by which a customer accepts a reseller relationship. Built here or read from Partner Center; what was read
/// is kept to the byte, unknown parameters included. Such a link is static, the same for every customer and no secret; it belongs to the
/// partners that it names. It does not expire (C18). Immutable; equal when the texts are equal.
/// </summary>
[JsonConverter(typeof(InvitationUrlJsonConverter))]
public sealed class InvitationUrl : IEquatable<InvitationUrl>
{
    /// <summary>The longest link that is read or built.</summary>
    public const int MaxLength = 2048;

    private readonly string _text;

    internal InvitationUrl(string text) => _text = text;

    /// <summary>What the customer grants by it. Ask <see cref="Expect"/> before sending one.</summary>
    public required InvitationUrlKind Kind { get; init; }

    /// <summary>The page it leads to.</summary>
    public required InvitationUrlForm Form { get; init; }

    /// <summary>The partner: the indirect reseller's tenant in the two-tier kinds, otherwise the direct partner's or the provider's own.</summary>
    public required TenantId PartnerTenant { get; init; }

    /// <summary>The indirect reseller's MPN id (PartnerID); null where the link has none or zero, as direct links do.</summary>
    public MpnId? ResellerMpnId { get; init; }

    /// <summary>The provider that gets a relationship of its own; null where the link names none.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>
    /// What the link's <c>DAP</c> says; null where it says nothing readable. Never promise anything by it: Microsoft has ignored it since
    /// 2023-10-09.
    /// </summary>
    public bool? DelegatedAdministration { get; init; }

    /// <summary>The link as an address; its <see cref="System.Uri.OriginalString"/> is this link's text.</summary>
    public Uri Uri => new(_text, UriKind.Absolute);

    /// <summary>The link by which a customer accepts an indirect reseller alone. No provider can order on it (C3).</summary>
    /// <exception cref="ArgumentException">An id is empty, or the options contradict each other.</exception>
    public static InvitationUrl ForReseller(ResellerId reseller, MpnId resellerMpnId, InvitationUrlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resellerMpnId);
        if (IsZero(resellerMpnId.Value)) throw new ArgumentException("Zero stands for no MPN id.", nameof(resellerMpnId));
        return Build("IndirectResellerRelationship", Known(reseller.Tenant, nameof(reseller)), resellerMpnId.Value, null, options);
    }

    /// <summary>The link by which a customer accepts an indirect reseller and its provider in one answer.</summary>
    /// <exception cref="ArgumentException">An id is empty, both parties are the same tenant, or the options contradict each other.</exception>
    public static InvitationUrl ForResellerAndProvider(ResellerId reseller, MpnId resellerMpnId, ProviderId provider, InvitationUrlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resellerMpnId);
        if (IsZero(resellerMpnId.Value)) throw new ArgumentException("Zero stands for no MPN id.", nameof(resellerMpnId));
        if (reseller.Tenant == provider.Tenant) throw new ArgumentException("A reseller cannot be its own provider.", nameof(provider));
        return Build(
            "IndirectResellerRelationship",
            Known(reseller.Tenant, nameof(reseller)),
            resellerMpnId.Value,
            Known(provider.Tenant, nameof(provider)),
            options);
    }

    /// <summary>The link by which a customer accepts a direct partner, or a provider on its own account.</summary>
    /// <exception cref="ArgumentException">The id is empty, or the options contradict each other.</exception>
    public static InvitationUrl ForDirectPartner(TenantId partner, InvitationUrlOptions? options = null) =>
        Build("ResellerRelationship", Known(partner, nameof(partner)), "0", null, options);

    /// <summary>
    /// Reads a link; blanks around it are dropped, everything else is kept. Names of parameters are read without regard to letter case, and
    /// must stand before the <c>#</c>. Refused with <see cref="InvitationUrlErrors"/>: <c>invitation_url.malformed</c>,
    /// <c>invitation_url.host_not_microsoft</c>, <c>invitation_url.not_an_invitation</c>.
    /// </summary>
    /// <param name="text">What somebody pasted or Partner Center answered; null is refused as malformed.</param>
    /// <param name="target">The field that a refusal names.</param>
    public static PartnerResult<InvitationUrl> Read(string? text, string? target = null) => InvitationUrlReader.Read(text, target);

    /// <summary>Reads a link.</summary>
    /// <exception cref="FormatException">The text is no invitation of Microsoft's; <see cref="Read"/> says why.</exception>
    public static InvitationUrl Parse(string text) =>
        Read(text) is { IsSuccess: true } result ? result.Value : throw new FormatException("The text is no link of Microsoft's that invites a customer.");

    /// <summary>Reads a link; false where <see cref="Read"/> refuses.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out InvitationUrl? url)
    {
        url = Read(text) is { IsSuccess: true } result ? result.Value : null;
        return url is not null;
    }

    /// <summary>
    /// This link if it is of the kind meant, otherwise <c>invitation_url.wrong_kind</c>, whose remedy says what the wrong one would do.
    /// Nothing is expected to be <see cref="InvitationUrlKind.Unknown"/>.
    /// </summary>
    /// <param name="kind">What the customer is to grant.</param>
    /// <param name="target">The field that a refusal names.</param>
    public PartnerResult<InvitationUrl> Expect(InvitationUrlKind kind, string? target = null) =>
        Kind == kind && kind != InvitationUrlKind.Unknown
            ? this
            : InvitationUrlErrors.WrongKind.Error(target, $"It is {Words(Kind)}; meant was {Words(kind)}.");

    /// <summary>
    /// The same link with the provider added just before the <c>#</c>: from a reseller's link to that of both. A link that names this
    /// provider already is answered as it is; any other is refused with <c>invitation_url.wrong_kind</c>.
    /// </summary>
    public PartnerResult<InvitationUrl> WithProvider(ProviderId provider)
    {
        Known(provider.Tenant, nameof(provider));
        if (Kind == InvitationUrlKind.ResellerAndProvider && Provider == provider) return this;
        if (Kind != InvitationUrlKind.ResellerOnly)
        {
            return InvitationUrlErrors.WrongKind.Error(detail: $"It is {Words(Kind)}; a provider can be added only to {Words(InvitationUrlKind.ResellerOnly)}.");
        }

        var hash = _text.IndexOf('#', StringComparison.Ordinal);
        var end = hash < 0 ? _text.Length : hash;
        var page = InvitationUrlPage.Of(Form == InvitationUrlForm.Unknown ? InvitationUrlForm.Current : Form);
        return Read($"{_text[..end]}&{page.Provider}={provider}{_text[end..]}");
    }

    /// <inheritdoc />
    public bool Equals(InvitationUrl? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as InvitationUrl);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The link, byte for byte as it was read.</summary>
    public override string ToString() => _text;

    internal static bool IsZero(string digits) => digits.All(digit => digit == '0');

    private static InvitationUrl Build(string type, TenantId partner, string mpn, TenantId? provider, InvitationUrlOptions? options)
    {
        var (form, administration) = ((options ??= InvitationUrlOptions.Default).Form, options.DelegatedAdministration);
        var page = InvitationUrlPage.Of(form);
        if (administration is not null && page.Administration is null)
        {
            throw new ArgumentException("The form for countries without support says nothing of delegated administration.", nameof(options));
        }

        var said = administration switch { true => $"&{page.Administration}=true", false => $"&{page.Administration}=false", null => string.Empty };
        var both = provider is { } tenant ? $"&{page.Provider}={tenant}" : string.Empty;
        var csp = form == InvitationUrlForm.UnsupportedCountry ? "&csp=1" : string.Empty;
        var fragment = form switch
        {
            InvitationUrlForm.Current => "#" + InvitationUrlPage.CurrentFragment,
            InvitationUrlForm.BillingAccounts => "#" + InvitationUrlPage.BillingFragment,
            _ => string.Empty,
        };
        return Parse($"https://{page.Host}{page.Path}?{page.Type}={type}&{page.Partner}={partner}{csp}&{page.Mpn}={mpn}{said}{both}{fragment}");
    }

    private static TenantId Known(TenantId tenant, string parameter) =>
        tenant.Value != Guid.Empty ? tenant : throw new ArgumentException("The tenant cannot be the empty GUID.", parameter);

    private static string Words(InvitationUrlKind kind) => kind switch
    {
        InvitationUrlKind.DirectReseller => "a direct partner's link (ResellerRelationship)",
        InvitationUrlKind.ResellerOnly => "an indirect reseller's link without a provider",
        InvitationUrlKind.ResellerAndProvider => "the link of an indirect reseller and its provider",
        InvitationUrlKind.Administration => "a request for delegated administration (Administration)",
        _ => "a link whose kind is not known",
    };
}
