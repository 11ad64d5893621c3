using Microsoft.AspNetCore.DataProtection;
using PartnerRelations.Http.PartnerCenter.Tokens;
using PartnerRelations.PartnerPortal.Storing;

namespace PartnerRelations.PartnerPortal.AtMicrosoft;

/// <summary>Keeps the newest refresh token in the database, encrypted with the portal's keys, so that every instance goes on with it.</summary>
internal sealed class RefreshTokens(Documents documents, IDataProtectionProvider protection, TenantId account, string? first) : IRefreshTokenStore
{
    private const string Kind = "refresh-token";

    private readonly IDataProtector _protector = protection.CreateProtector("PartnerRelations.PartnerPortal.RefreshTokens");

    public async Task<RefreshToken?> FindAsync(CancellationToken cancellationToken)
    {
        if (await documents.FindAsync(Kind, $"{account}", cancellationToken) is { } kept) return new RefreshToken(_protector.Unprotect(kept));
        return first is null ? null : new RefreshToken(first);
    }

    public async Task ReplaceAsync(RefreshToken used, RefreshToken issued, CancellationToken cancellationToken)
    {
        var text = _protector.Protect(issued.Reveal());
        if (await documents.FindAsync(Kind, $"{account}", cancellationToken) is not { } kept)
        {
            await documents.AddAsync(Kind, $"{account}", text, cancellationToken);
        }
        else if (used.IsSameAs(new RefreshToken(_protector.Unprotect(kept))))
        {
            await documents.ReplaceAsync(Kind, $"{account}", kept, text, cancellationToken);
        }
    }
}
