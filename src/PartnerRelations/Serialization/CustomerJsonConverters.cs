using PartnerRelations.Customers;

namespace PartnerRelations.Serialization;

internal sealed class CustomerInvitationIdJsonConverter : TextJsonConverter<CustomerInvitationId>
{
    protected override bool TryRead(string text, out CustomerInvitationId value) => CustomerInvitationId.TryParse(text, out value);

    protected override string Text(CustomerInvitationId value) => value.ToString();
}

internal sealed class CustomerRelationshipIdJsonConverter : TextJsonConverter<CustomerRelationshipId>
{
    protected override bool TryRead(string text, out CustomerRelationshipId value) => CustomerRelationshipId.TryParse(text, out value);

    protected override string Text(CustomerRelationshipId value) => value.ToString();
}

internal sealed class CustomerAcceptanceIdJsonConverter : TextJsonConverter<CustomerAcceptanceId>
{
    protected override bool TryRead(string text, out CustomerAcceptanceId value) => CustomerAcceptanceId.TryParse(text, out value);

    protected override string Text(CustomerAcceptanceId value) => value.ToString();
}

internal sealed class DirectoryRoleIdJsonConverter : TextJsonConverter<DirectoryRoleId>
{
    protected override bool TryRead(string text, out DirectoryRoleId value) => DirectoryRoleId.TryParse(text, out value);

    protected override string Text(DirectoryRoleId value) => value.ToString();
}
